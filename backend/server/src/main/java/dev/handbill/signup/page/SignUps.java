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
import dev.handbill.kernel.sql.Args;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * From a form to a customer: by a link that only the mailbox of the address has, or by an answer
 * that only the phone with the number can send. Until then nothing of the form reaches the
 * customers, and nothing tells whether the address is known.
 */
@ApplicationScoped
public class SignUps {
    static final Duration GOOD_FOR = Duration.ofDays(7);

    /** Whoever sends the form again and again fills nobody's mailbox and wakes nobody. */
    static final int MOST_MESSAGES_A_DAY = 3;

    private final SignUpStore store;
    private final ConfirmationMail mail;
    private final SignUpTexts texts;
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
            SignUpTexts texts,
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
        this.texts = texts;
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
     * @param email empty for none
     * @param phone E.164; empty for none, but not beside no e-mail address
     * @param agreement the very words that were agreed to
     * @param network of the sender, truncated
     */
    record Form(
            String email,
            String phone,
            Given given,
            String agreement,
            String source,
            String network) {}

    /**
     * Keeps a form and has each address in it asked. The bound on messages to one address is kept
     * by PostgreSQL: it holds without Redis too, and for any number of requests at once. An address
     * that bounced, complained or was blocked by the business gets none, as from a campaign, nor
     * does a number that answered STOP: only who has it can take that back.
     */
    @Transactional
    void ask(SignUpPage page, Form form, CustomerWords words) {
        List<Long> kept = new ArrayList<>();
        if (!form.email().isEmpty()) {
            kept.add(ask(page, form, Channel.EMAIL, form.email(), words));
        }
        if (!form.phone().isEmpty()) {
            kept.add(ask(page, form, Channel.SMS, form.phone(), words));
        }
        if (kept.size() > 1) {
            store.join(kept.getFirst(), kept.getLast());
        }
        store.count(page.id(), today(), form.source(), 1, 0);
    }

    private long ask(
            SignUpPage page, Form form, Channel channel, String address, CustomerWords words) {
        Instant now = clock.instant();
        Instant until = now.plus(GOOD_FOR);
        store.lock(address);
        boolean isMailed =
                store.askedSince(address, now.minus(Duration.ofDays(1))) < MOST_MESSAGES_A_DAY
                        && !isBlocked(channel, address);
        String secret = Secrets.next();
        long id =
                store.insert(
                        secret,
                        new Asked(
                                page.id(),
                                channel,
                                address,
                                form.given(),
                                form.network(),
                                consentWords.number(words.tag(), form.agreement()),
                                words.tag(),
                                form.source(),
                                isMailed,
                                now,
                                until));
        if (isMailed && channel == Channel.EMAIL) {
            mail.queue(address, secret, words, until);
        } else if (isMailed) {
            texts.ask(address, words, now);
        }
        return id;
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
        return store.bySecret(secret).flatMap(id -> store.find(id, clock.instant()));
    }

    /**
     * Makes or completes the customer and records their yes, once: whoever presses again is shown
     * the same. Empty as for {@link #find}.
     */
    Optional<Found> confirm(String secret) {
        Optional<Long> id = store.bySecret(secret);
        return id.isEmpty() ? Optional.empty() : confirm(id.get());
    }

    /**
     * Does the same for the form that was asked about from this number last, by who has the number:
     * they answered from it. Joins the caller's transaction.
     *
     * @param phone E.164
     * @return false where nothing was asked
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean confirmByAnswer(String phone) {
        return store.byAnswer(phone, clock.instant()).flatMap(this::confirmOnce).isPresent();
    }

    private Optional<Found> confirm(long id) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> confirmOnce(id));
        } catch (DbException e) {
            if (!e.isUniqueViolation()) {
                throw e;
            }
            // the staff or an import added the address in this moment; now it is found
            return QuarkusTransaction.requiringNew().call(() -> confirmOnce(id));
        }
    }

    private Optional<Found> confirmOnce(long id) {
        Instant now = clock.instant();
        Optional<Found> found = store.locked(id, now);
        if (found.isEmpty() || found.get().isConfirmed()) {
            return found;
        }
        Found asked = found.get();
        Channel channel = asked.channel();
        String address = Objects.requireNonNull(asked.address());
        Given given = Objects.requireNonNull(asked.given());
        long customer =
                newcomers.welcome(
                        new Newcomer(
                                channel,
                                address,
                                given.firstName(),
                                given.lastName(),
                                given.attributes(),
                                asked.segments(),
                                asked.language()),
                        asked.besideCustomerId(),
                        "sign-up page: " + asked.slug());
        consent.record(
                customer,
                channel,
                address,
                new ProvenConsent.Proof(
                        "sign-up page: " + asked.slug(), asked.words(), asked.askedAt()));
        welcome(asked, address, customer, now);
        store.confirm(asked.id(), customer, now);
        if (asked.besideCustomerId() == null) {
            store.count(asked.page(), today(), asked.source(), 0, 1);
        }
        return store.find(id, now);
    }

    /** A yes by link is answered by the page that the link leads to, one by SMS always by SMS. */
    private void welcome(Found asked, String address, long customer, Instant now) {
        Long campaign = asked.welcomeCampaignId();
        Optional<Handed> coupon =
                campaign == null ? Optional.empty() : coupons.issue(campaign, customer);
        CustomerWords words = CustomerWords.orEnglish(asked.language());
        if (asked.channel() == Channel.SMS) {
            if (!isBlocked(Channel.SMS, address)) {
                texts.welcome(address, coupon, words, now);
            }
        } else if (campaign != null && coupon.isPresent()) {
            welcome.queue(
                    address, coupon.get(), links.url(campaign, customer, Channel.EMAIL), words);
        }
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

    private boolean isBlocked(Channel channel, String address) {
        return db.one(
                        """
                        SELECT EXISTS (SELECT FROM suppressions
                                       WHERE channel = :channel AND address = :address AND reason <> 'erased'
                                         AND (reason <> 'opt-out' OR channel = 'sms')) AS is_blocked
                        """,
                        row -> row.getBoolean("is_blocked"),
                        Args.of("channel", channel).and("address", address))
                || erased.isKeptAsBlocked(channel, address);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), business.get().timeZone());
    }
}
