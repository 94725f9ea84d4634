package dev.handbill.webhook.sending;

import dev.handbill.business.Business;
import dev.handbill.business.BusinessStore;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.kernel.config.Roles;
import dev.handbill.kernel.sql.Db;
import dev.handbill.notice.Notice;
import dev.handbill.notice.NoticeKind;
import dev.handbill.notice.NoticeLetter;
import dev.handbill.notice.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Tells the owners that a webhook was switched off: in English, as the dashboard is. */
@ApplicationScoped
class WebhookOffMail {
    private static final Duration WORTH_IT = Duration.ofDays(2);

    private final Notices notices;
    private final Db db;
    private final BusinessStore business;
    private final HandbillConfig config;
    private final Clock clock;

    WebhookOffMail(
            Notices notices, Db db, BusinessStore business, HandbillConfig config, Clock clock) {
        this.notices = notices;
        this.db = db;
        this.business = business;
        this.config = config;
        this.clock = clock;
    }

    /**
     * In the caller's transaction.
     *
     * @param url of which the host alone is written: tokens may stand in the rest
     */
    void queue(String url, String reason) {
        Business now = business.get();
        String host = URI.create(url).getHost();
        String why =
                reason.equals("gone")
                        ? "it answered that it takes nothing any more (410 Gone)"
                        : "it has received nothing for days";
        NoticeLetter letter =
                new NoticeLetter(
                        "en",
                        "A webhook was switched off",
                        List.of(
                                "%s switched the webhook at %s off, since %s."
                                        .formatted(now.name(), host, why),
                                "What happens meanwhile is not told. Its log says what went wrong; once it is well, switch it on and replay what failed."),
                        new NoticeLetter.Button(
                                "Look at the webhook",
                                config.publicUrl() + "/settings?tab=webhooks"),
                        List.of());
        for (String owner : owners()) {
            notices.queue(
                    new Notice(
                            NoticeKind.WEBHOOK_OFF,
                            Channel.EMAIL,
                            owner,
                            "The webhook at %s was switched off".formatted(host),
                            letter.html(now, config.publicUrl()),
                            letter.text(now),
                            clock.instant().plus(WORTH_IT)));
        }
    }

    private List<String> owners() {
        return db.query(
                "SELECT email FROM accounts WHERE role = ? AND disabled_at IS NULL ORDER BY id",
                row -> row.getString("email"),
                Roles.OWNER);
    }
}
