package dev.handbill.campaign.hidden;

import dev.handbill.campaign.CampaignAction;
import dev.handbill.campaign.CampaignLifecycle;
import dev.handbill.campaign.CampaignStatus;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.work.NothingToDo;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The campaigns of one-off messages. All messages of the same content are deliveries of one
 * campaign, which is prepared once and goes on for a month; so whatever holds for campaigns holds
 * for them. A campaign writes to a customer once: a second message is in the next round, a campaign
 * like the first.
 */
@ApplicationScoped
public class HiddenCampaigns {
    /** How long what a message said stays, once all of its campaign is done. */
    static final Duration KEPT = Duration.ofDays(30);

    /** As many as may be: what programs ask for is bounded where they ask. */
    private static final int NO_LIMIT = 1_000_000;

    /** Whoever feeds a campaign that goes on again looks through all that it has sent. */
    private static final int MOST_MESSAGES = 10_000;

    private static final String ONE_AT_A_TIME =
            "SELECT pg_advisory_xact_lock(hashtextextended('message ' || :digest, 0))::text AS done";

    private static final String FIND =
            """
            SELECT c.id FROM campaigns c
            WHERE c.content_digest = :digest
              AND NOT EXISTS (SELECT FROM deliveries d
                              WHERE d.campaign_id = c.id AND d.customer_id = :customer AND d.channel = :channel)
              AND (SELECT coalesce(sum(n.total), 0) FROM campaign_counts n WHERE n.campaign_id = c.id) < :most
            ORDER BY c.round LIMIT 1
            """;

    private static final String INSERT =
            """
            INSERT INTO campaigns (name, kind, content_digest, round, status, sent_at, expanded_at,
                from_name, from_email, reply_to, sms_plain_text, language, send_rate_limit_emails, send_rate_limit_sms)
            SELECT :name, 'message', :digest, coalesce(max(round), 0) + 1, 'queued', now(), now(),
                :from_name, :from_email, :reply_to, :sms_plain, :language, :rate, :rate
            FROM campaigns WHERE content_digest = :digest
            RETURNING id
            """;

    private static final String WRITE =
            """
            INSERT INTO campaign_contents (campaign_id, subject, email_content, email_text, sms_content)
            VALUES (:campaign, :subject, :email, :text, :sms)
            """;

    /**
     * Wiped once a person who had all of it was erased; whoever says the same again writes it anew.
     */
    private static final String REWRITE =
            """
            UPDATE campaign_contents SET subject = :subject, email_content = :email, email_text = :text, sms_content = :sms
            WHERE campaign_id = :campaign AND email_content = '' AND sms_content = ''
            """;

    private static final String OVER =
            """
            SELECT id FROM campaigns
            WHERE kind = 'message' AND status = 'completed' AND completed_at < now() - :days * interval '1 day'
            """;

    private final Db db;
    private final CampaignLifecycle lifecycle;
    private final Clock clock;

    HiddenCampaigns(Db db, CampaignLifecycle lifecycle, Clock clock) {
        this.db = db;
        this.lifecycle = lifecycle;
        this.clock = clock;
    }

    /**
     * The campaign that the customer's message goes out with: sending, and locked until the
     * caller's transaction ends, so that it is not completed before the message is in it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long open(HiddenContent content, long customerId, Channel channel) {
        YearMonth month = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
        byte[] digest = content.digest(month.toString());
        db.one(
                ONE_AT_A_TIME,
                row -> row.getString("done"),
                Args.of("digest", HexFormat.of().formatHex(digest)));
        Optional<Long> there =
                db.first(
                        FIND,
                        row -> row.getLong("id"),
                        Args.of("digest", digest)
                                .and("customer", customerId)
                                .and("channel", channel)
                                .and("most", MOST_MESSAGES));
        if (there.isEmpty()) {
            return make(content, digest);
        }
        long id = there.get();
        CampaignStatus status = lifecycle.lock(id);
        if (status != CampaignStatus.SENDING) {
            lifecycle.change(
                    id,
                    status == CampaignStatus.PAUSED
                            ? CampaignAction.RESUME
                            : CampaignAction.REOPEN);
        }
        db.update(REWRITE, texts(content).and("campaign", id));
        return id;
    }

    private long make(HiddenContent content, byte[] digest) {
        long id =
                db.one(
                        INSERT,
                        row -> row.getLong("id"),
                        Args.of("name", content.name())
                                .and("digest", digest)
                                .and("from_name", content.fromName())
                                .and("from_email", content.fromEmail())
                                .and("reply_to", content.replyTo())
                                .and("sms_plain", content.smsPlainText())
                                .and("language", content.language())
                                .and("rate", NO_LIMIT));
        db.update(WRITE, texts(content).and("campaign", id));
        lifecycle.change(id, CampaignAction.START_SENDING);
        return id;
    }

    private static Args texts(HiddenContent content) {
        return Args.of("subject", content.subject())
                .and("email", content.emailContent())
                .and("text", content.emailText())
                .and("sms", content.smsContent());
    }

    /** What was said to people does not stay for ever; that something was said does. */
    @Scheduled(
            skipExecutionIf = NothingToDo.class,
            identity = "hidden-campaigns",
            every = "1h",
            delayed = "6m")
    void forgetOld() {
        purge();
    }

    /** Returns how many campaigns were emptied. */
    @Transactional
    public int purge() {
        return db.update(
                """
                UPDATE campaign_contents SET subject = '', email_content = '', email_text = '', sms_content = ''
                WHERE campaign_id IN (%s) AND (email_content <> '' OR sms_content <> '')
                """
                        .formatted(OVER),
                Args.of("days", KEPT.toDays()));
    }
}
