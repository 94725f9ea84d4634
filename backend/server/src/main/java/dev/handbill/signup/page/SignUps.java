package dev.handbill.signup.page;

import dev.handbill.account.Secrets;
import dev.handbill.business.BusinessStore;
import dev.handbill.consent.ConsentWords;
import dev.handbill.consent.OptOutLinks;
import dev.handbill.consent.ProvenConsent;
import dev.handbill.consent.suppression.ErasedAddresses;
import dev.handbill.coupon.SingleCoupons;
import dev.handbill.coupon.SingleCoupons.Handed;
import dev.handbill.customer.Newcomers;
import dev.handbill.customer.Newcomers.Newcomer;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.DbException;
import dev.handbill.kernel.work.NothingToDo;
import dev.handbill.signup.SignUpPage;
import dev.handbill.signup.page.SignUpStore.Asked;
import dev.handbill.signup.page.SignUpStore.Found;
import dev.handbill.words.CustomerWords;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * From a form to a customer, by a link that only the mailbox of the address has. Until then nothing
 * of the form reaches the customers, and nothing tells whether the address is known.
 */
@ApplicationScoped
class SignUps {
    static final Duration GOOD_FOR = Duration.ofDays(7);

    /** Whoever sends the form again and again fills nobody's mailbox. */
    static final int MOST_MAILS_A_DAY = 3;

    private final SignUpStore store;
    private final ConfirmationMail mail;
    private final ConsentWords consentWords;
    private final ProvenConsent consent;
    private final ErasedAddresses erased;
    private final Newcomers newcomers;
    private final SingleCoupons coupons;
    private final WelcomeMail welcome;
    private final OptOutLinks links;
    private final BusinessStore business;
    private final Db db;
    private final Clock clock;

    SignUps(
            SignUpStore store,
            ConfirmationMail mail,
            ConsentWords consentWords,
            ProvenConsent consent,
            ErasedAddresses erased,
            Newcomers newcomers,
            SingleCoupons coupons,
            WelcomeMail welcome,
            OptOutLinks links,
            BusinessStore business,
            Db db,
            Clock clock) {
        this.store = store;
        this.mail = mail;
        this.consentWords = consentWords;
        this.consent = consent;
        this.erased = erased;
        this.newcomers = newcomers;
        this.coupons = coupons;
        this.welcome = welcome;
        this.links = links;
        this.business = business;
        this.db = db;
        this.clock = clock;
    }

    /**
     * A form without faults.
     *
     * @param agreement the very words that were agreed to
     * @param network of the sender, truncated
     */
    record Form(String email, Given given, String agreement, String source, String network) {}

    /**
     * Keeps a form and has its address asked. The bound on e-mails to one address is kept by
     * PostgreSQL: it holds without Redis too, and for any number of requests at once. An address
     * that bounced, complained or was blocked by the business gets none, as from a campaign.
     */
    @Transactional
    void ask(SignUpPage page, Form form, CustomerWords words) {
        Instant now = clock.instant();
        Instant until = now.plus(GOOD_FOR);
        store.lock(form.email());
        boolean isMailed =
                store.mailedSince(form.email(), now.minus(Duration.ofDays(1))) < MOST_MAILS_A_DAY
                        && !isBlocked(form.email());
        String secret = Secrets.next();
        store.insert(
                secret,
                new Asked(
                        page.id(),
                        form.email(),
                        form.given(),
                        form.network(),
                        consentWords.number(words.tag(), form.agreement()),
                        words.tag(),
                        form.source(),
                        isMailed,
                        now,
                        until));
        store.count(page.id(), today(), form.source(), 1, 0);
        if (isMailed) {
            mail.queue(form.email(), secret, words, until);
        }
    }

    /** The welcome coupon of who confirmed; empty where there is none. */
    Optional<Handed> coupon(Found found) {
        Long campaign = found.welcomeCampaignId();
        Long customer = found.customerId();
        return campaign == null || customer == null
                ? Optional.empty()
                : coupons.find(campaign, customer);
    }

    /** Empty for a link that never was or is over. */
    Optional<Found> find(String secret) {
        return store.find(secret, clock.instant());
    }

    /**
     * Makes or completes the customer and records their yes, once: whoever presses again is shown
     * the same. Empty as for {@link #find}.
     */
    Optional<Found> confirm(String secret) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> confirmOnce(secret));
        } catch (DbException e) {
            if (!e.isUniqueViolation()) {
                throw e;
            }
            // the staff or an import added the address in this moment; now it is found
            return QuarkusTransaction.requiringNew().call(() -> confirmOnce(secret));
        }
    }

    private Optional<Found> confirmOnce(String secret) {
        Instant now = clock.instant();
        Optional<Found> found = store.locked(secret, now);
        if (found.isEmpty() || found.get().isConfirmed()) {
            return found;
        }
        Found asked = found.get();
        String email = Objects.requireNonNull(asked.email());
        Given given = Objects.requireNonNull(asked.given());
        long customer =
                newcomers.welcome(
                        new Newcomer(
                                email,
                                given.firstName(),
                                given.lastName(),
                                given.attributes(),
                                asked.segments(),
                                asked.language()),
                        "sign-up page: " + asked.slug());
        consent.record(
                customer,
                Channel.EMAIL,
                email,
                new ProvenConsent.Proof(
                        "sign-up page: " + asked.slug(), asked.words(), asked.askedAt()));
        Long campaign = asked.welcomeCampaignId();
        if (campaign != null) {
            coupons.issue(campaign, customer)
                    .ifPresent(
                            coupon ->
                                    welcome.queue(
                                            email,
                                            coupon,
                                            links.url(campaign, customer, Channel.EMAIL),
                                            CustomerWords.orEnglish(asked.language())));
        }
        store.confirm(asked.id(), customer, now);
        store.count(asked.page(), today(), asked.source(), 0, 1);
        return store.find(secret, now);
    }

    /** Addresses go a week after they were given, unless they were proven. */
    @Scheduled(
            skipExecutionIf = NothingToDo.class,
            identity = "sign-ups",
            every = "1h",
            delayed = "4m")
    void forgetOld() {
        purge();
    }

    int purge() {
        return store.purge(clock.instant());
    }

    private boolean isBlocked(String email) {
        return db.one(
                        """
                        SELECT EXISTS (SELECT FROM suppressions
                                       WHERE channel = 'email' AND address = ? AND reason NOT IN ('opt-out', 'erased')) AS is_blocked
                        """,
                        row -> row.getBoolean("is_blocked"),
                        email)
                || erased.isKeptAsBlocked(Channel.EMAIL, email);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), business.get().timeZone());
    }
}
