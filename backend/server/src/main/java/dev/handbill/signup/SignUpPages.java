package dev.handbill.signup;

import dev.handbill.account.AuditLog;
import dev.handbill.business.BusinessStore;
import dev.handbill.customer.SegmentNames;
import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.kernel.sql.DbException;
import dev.handbill.kernel.text.CleanText;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.FieldChecks;
import dev.handbill.kernel.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sign-up pages as the marketer sets them up. */
@ApplicationScoped
public class SignUpPages {
    /** More of them nobody would tell apart in the list. */
    static final int MOST = 50;

    private static final int LONGEST_SLUG = 40;

    private final SignUpPageStore store;
    private final BusinessStore business;
    private final HandbillConfig config;
    private final IfMatch ifMatch;
    private final AuditLog audit;
    private final Clock clock;

    SignUpPages(
            SignUpPageStore store,
            BusinessStore business,
            HandbillConfig config,
            IfMatch ifMatch,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.business = business;
        this.config = config;
        this.ifMatch = ifMatch;
        this.audit = audit;
        this.clock = clock;
    }

    SignUpPageList list() {
        return new SignUpPageList(views(store.all()));
    }

    /**
     * @throws ApiProblem 404 if there is no such page
     */
    SignUpPageView get(long id) {
        return view(find(id));
    }

    /**
     * @throws ApiProblem 404 if there is no such page
     */
    public SignUpPage find(long id) {
        return store.find(id).orElseThrow(() -> unknown(id));
    }

    /**
     * @throws ApiProblem 422 for wrong fields, 409 if the address is taken or there are too many
     */
    @Transactional
    SignUpPageView create(SignUpPageDraft draft) {
        if (draft.name() == null) {
            throw ApiProblem.invalid("/name", "Give the page a name, such as Counter.");
        }
        if (store.count() >= MOST) {
            throw ApiProblem.conflict(
                    "too-many-sign-up-pages",
                    "There are %d sign-up pages. Delete one that you no longer need first."
                            .formatted(MOST));
        }
        SignUpPage page = drafted(draft);
        long id = draft.slug() == null ? insertFree(page) : kept(() -> store.insert(page));
        audit.record("create", "sign-up page", id, Map.of());
        return get(id);
    }

    /**
     * @throws ApiProblem as {@link #create}, 404 if there is no such page, 412 if somebody else
     *     changed it
     */
    @Transactional
    SignUpPageView update(long id, SignUpPageDraft draft) {
        SignUpPage old = store.locked(id).orElseThrow(() -> unknown(id));
        ifMatch.check(() -> view(old));
        SignUpPage page = edited(old, draft);
        kept(
                () -> {
                    store.update(page);
                    return id;
                });
        audit.record("edit", "sign-up page", id, Map.of());
        return get(id);
    }

    /**
     * @throws ApiProblem 404 if there is no such page, 412 if somebody else changed it
     */
    @Transactional
    void delete(long id) {
        SignUpPage old = store.locked(id).orElseThrow(() -> unknown(id));
        ifMatch.check(() -> view(old));
        store.delete(id);
        audit.record("delete", "sign-up page", id, Map.of());
    }

    /** A page that is not stored, as a preview shows it. */
    @Transactional
    public SignUpPage drafted(SignUpPageDraft draft) {
        SignUpPage blank =
                new SignUpPage(
                        0,
                        slug(draft.name()),
                        "",
                        "",
                        "",
                        "required",
                        "no",
                        "optional",
                        "no",
                        List.of(),
                        List.of(),
                        "",
                        null,
                        true,
                        clock.instant(),
                        clock.instant());
        return edited(blank, draft);
    }

    private SignUpPage edited(SignUpPage old, SignUpPageDraft draft) {
        List<SignUpQuestion> questions =
                Objects.requireNonNullElse(draft.questions(), old.questions());
        check(questions);
        String asksEmail = Objects.requireNonNullElse(draft.asksEmail(), old.asksEmail());
        String asksPhone = Objects.requireNonNullElse(draft.asksPhone(), old.asksPhone());
        if (asksEmail.equals("no") && asksPhone.equals("no")) {
            throw ApiProblem.invalid(
                    draft.asksPhone() == null ? "/asksEmail" : "/asksPhone",
                    "Ask for the e-mail address, the phone number, or both.");
        }
        return new SignUpPage(
                old.id(),
                draft.slug() == null ? old.slug() : draft.slug().toLowerCase(Locale.ROOT),
                line(draft.name(), old.name()),
                line(draft.title(), old.title()),
                lines(draft.greeting(), old.greeting()),
                asksEmail,
                asksPhone,
                Objects.requireNonNullElse(draft.asksName(), old.asksName()),
                Objects.requireNonNullElse(draft.asksBirthday(), old.asksBirthday()),
                questions,
                draft.segments() == null
                        ? old.segments()
                        : SegmentNames.normalized(draft.segments(), "/segments"),
                line(draft.consentText(), old.consentText()),
                welcome(draft.welcomeCampaignId(), old.welcomeCampaignId()),
                Objects.requireNonNullElse(draft.isActive(), old.isActive()),
                old.createdAt(),
                old.updatedAt());
    }

    private @Nullable Long welcome(@Nullable Long given, @Nullable Long old) {
        if (given == null || given.equals(old)) {
            return old;
        }
        if (given == 0) {
            return null;
        }
        if (!store.canWelcome(given)) {
            throw ApiProblem.invalid(
                    "/welcomeCampaignId",
                    "There is no such campaign, or it was canceled. Choose another one.");
        }
        return given;
    }

    private static void check(List<SignUpQuestion> questions) {
        FieldChecks checks = new FieldChecks();
        Set<String> columns = new HashSet<>();
        for (int i = 0; i < questions.size(); i++) {
            SignUpQuestion question = questions.get(i);
            checks.require(
                    columns.add(question.column())
                            && !question.column().equals(SignUpPage.BIRTHDAY),
                    "/questions/%d/column".formatted(i),
                    "Another question fills this column already. Choose another one.");
            List<String> choices = question.offered();
            checks.require(
                    !question.asksToChoose()
                            || (choices.size() > 1
                                    && new HashSet<>(choices).size() == choices.size()),
                    "/questions/%d/choices".formatted(i),
                    "Give at least two choices, each another one.");
        }
        checks.done();
    }

    private SignUpPageView view(SignUpPage page) {
        return views(List.of(page)).getFirst();
    }

    private List<SignUpPageView> views(List<SignUpPage> pages) {
        LocalDate month =
                LocalDate.ofInstant(clock.instant(), business.get().timeZone()).withDayOfMonth(1);
        Map<Long, SignUpCounts> counts =
                store.counts(pages.stream().map(SignUpPage::id).toList(), month);
        return pages.stream()
                .map(
                        page ->
                                SignUpPageView.of(
                                        page,
                                        config.publicUrl(),
                                        counts.getOrDefault(page.id(), SignUpCounts.NONE)))
                .toList();
    }

    /** A page whose address nobody chose takes the next one that is free. */
    private long insertFree(SignUpPage page) {
        String slug = page.slug();
        for (int n = 2; store.bySlug(slug).isPresent(); n++) {
            slug = page.slug() + "-" + n;
        }
        String free = slug;
        return kept(() -> store.insert(at(page, free)));
    }

    private static SignUpPage at(SignUpPage page, String slug) {
        return new SignUpPage(
                page.id(),
                slug,
                page.name(),
                page.title(),
                page.greeting(),
                page.asksEmail(),
                page.asksPhone(),
                page.asksName(),
                page.asksBirthday(),
                page.questions(),
                page.segments(),
                page.consentText(),
                page.welcomeCampaignId(),
                page.isActive(),
                page.createdAt(),
                page.updatedAt());
    }

    @FunctionalInterface
    private interface Keeping {
        long keep();
    }

    private static long kept(Keeping keeping) {
        try {
            return keeping.keep();
        } catch (DbException e) {
            throw e.isUniqueViolation()
                    ? ApiProblem.conflict(
                            "sign-up-page-exists",
                            "Another sign-up page has this address. Choose another one.")
                    : e;
        }
    }

    /** "Café am Markt" becomes cafe-am-markt. */
    static String slug(@Nullable String name) {
        String plain =
                Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFKD)
                        .toLowerCase(Locale.ROOT)
                        .replace("ß", "ss")
                        .replaceAll("\\p{M}+", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        String cut = plain.substring(0, Math.min(LONGEST_SLUG, plain.length()));
        String slug = cut.replaceAll("-+$", "");
        return slug.isEmpty() ? "join" : slug;
    }

    private static String line(@Nullable String given, String old) {
        return given == null ? old : CleanText.line(given);
    }

    private static String lines(@Nullable String given, String old) {
        return given == null ? old : CleanText.lines(given);
    }

    private static ApiProblem unknown(long id) {
        return ApiProblem.unknown("sign-up-page", id);
    }
}
