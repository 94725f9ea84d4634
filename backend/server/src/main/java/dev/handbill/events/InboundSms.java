package dev.handbill.events;

import dev.handbill.business.Business;
import dev.handbill.business.BusinessStore;
import dev.handbill.consent.OptOuts;
import dev.handbill.consent.ProvenConsent;
import dev.handbill.customer.Newcomers;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Db;
import dev.handbill.notice.Notice;
import dev.handbill.notice.NoticeKind;
import dev.handbill.notice.Notices;
import dev.handbill.signup.page.SignUps;
import dev.handbill.words.CustomerWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Does what a customer asks for by SMS, once. What else they write is not kept. */
@ApplicationScoped
public class InboundSms {
    /** Later than that an answer would be a message out of nowhere. */
    private static final Duration ANSWERED_WITHIN = Duration.ofHours(1);

    private final Db db;
    private final EventStore store;
    private final OptOuts optOuts;
    private final Newcomers newcomers;
    private final ProvenConsent consent;
    private final SignUps signUps;
    private final Notices notices;
    private final BusinessStore business;
    private final EventMetrics metrics;
    private final Clock clock;

    InboundSms(
            Db db,
            EventStore store,
            OptOuts optOuts,
            Newcomers newcomers,
            ProvenConsent consent,
            SignUps signUps,
            Notices notices,
            BusinessStore business,
            EventMetrics metrics,
            Clock clock) {
        this.db = db;
        this.store = store;
        this.optOuts = optOuts;
        this.newcomers = newcomers;
        this.consent = consent;
        this.signUps = signUps;
        this.notices = notices;
        this.business = business;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * @param id the provider's, by which a repetition is known and changes nothing
     * @param from E.164
     */
    @Transactional
    public void handle(String provider, String id, String from, Keyword keyword) {
        boolean isNew = store.addInbound(provider, id, keyword.name());
        metrics.received(provider, isNew ? 1 : 0, isNew ? 0 : 1, 0);
        if (!isNew) {
            return;
        }
        String source = "SMS: " + keyword.name();
        switch (keyword) {
            case STOP -> optOuts.optOutAddress(Channel.SMS, from, source, lastCampaign(from));
            case START -> {
                // a provider that answers itself calls every YES so
                signUps.confirmByAnswer(from);
                optOuts.subscribeAddressAgain(Channel.SMS, from, source);
            }
            case AGREE -> signUps.confirmByAnswer(from);
            case YES -> {
                signUps.confirmByAnswer(from);
                if (optOuts.isOptedOut(Channel.SMS, from)) {
                    optOuts.subscribeAddressAgain(Channel.SMS, from, source);
                }
            }
            case JOIN -> join(from, source);
            case HELP -> {}
        }
    }

    /**
     * Whoever writes from a number has it: that is the proof. Answered once, so that nobody has us
     * send one SMS after the other.
     */
    private void join(String phone, String source) {
        boolean isIn =
                db.one(
                        "SELECT EXISTS (SELECT FROM customers WHERE phone = ? AND sms_consent = 'subscribed') AS is_in",
                        row -> row.getBoolean("is_in"),
                        phone);
        if (isIn) {
            return;
        }
        Instant now = clock.instant();
        long customer = newcomers.welcome(phone, source);
        consent.record(customer, Channel.SMS, phone, new ProvenConsent.Proof(source, null, now));
        if (isBlocked(phone)) {
            return;
        }
        Business sender = business.get();
        String text = CustomerWords.orEnglish(sender.language()).say("join.sms", sender.name());
        notices.queue(
                new Notice(
                        NoticeKind.SIGN_UP_WELCOME,
                        Channel.SMS,
                        phone,
                        null,
                        null,
                        text,
                        now.plus(ANSWERED_WITHIN)));
    }

    private boolean isBlocked(String phone) {
        return db.one(
                "SELECT EXISTS (SELECT FROM suppressions WHERE channel = 'sms' AND address = ?) AS is_blocked",
                row -> row.getBoolean("is_blocked"),
                phone);
    }

    /** A message that asks for nothing, or cannot be from a customer. */
    public void ignore(String provider) {
        metrics.received(provider, 0, 0, 1);
    }

    /** Whose message they most likely answer. */
    private @Nullable Long lastCampaign(String phone) {
        return db.first(
                        """
                        SELECT d.campaign_id FROM customers c JOIN deliveries d ON d.customer_id = c.id
                        WHERE c.phone = ? AND d.channel = 'sms' AND d.qr_code_id IS NOT NULL AND d.status IN ('sent', 'unknown')
                          AND d.first_attempt_at > now() - interval '30 days'
                        ORDER BY d.first_attempt_at DESC LIMIT 1
                        """,
                        row -> row.getLong("campaign_id"),
                        phone)
                .orElse(null);
    }
}
