package dev.handbill.events;

import dev.handbill.campaign.CampaignAction;
import dev.handbill.campaign.CampaignLifecycle;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Pauses a campaign of which too much comes back or is reported as spam, before it ruins the
 * sender's name with the mail providers. Whoever resumes it has decided: only what is sent after
 * that counts again.
 */
@ApplicationScoped
class BounceGuard {
    private static final Logger LOG = Logger.getLogger(BounceGuard.class);
    private static final double FEWEST_COMPLAINTS = 2;

    private static final String SINCE =
            """
            SELECT e.campaign_id, e.channel,
                   n.sent - max(e.sent_before) AS sent,
                   coalesce(sum(e.messages - e.messages_before) FILTER (WHERE e.kind = 'bounced'), 0) AS bounced,
                   coalesce(sum(e.messages - e.messages_before) FILTER (WHERE e.kind = 'complained'), 0) AS complained
            FROM campaign_event_counts e JOIN campaigns c ON c.id = e.campaign_id
            JOIN campaign_counts n ON n.campaign_id = e.campaign_id AND n.channel = e.channel
            WHERE c.kind = 'campaign' AND c.status IN ('queued', 'sending')
            GROUP BY e.campaign_id, e.channel, n.sent
            ORDER BY e.campaign_id, e.channel
            """;

    // also what still comes in for messages sent before the pause belongs to before
    private static final String START_ANEW =
            """
            UPDATE campaign_event_counts e
            SET sent_before = n.sent, messages_before = e.messages
            FROM campaigns c, campaign_counts n
            WHERE c.id = e.campaign_id AND c.status = 'paused' AND n.campaign_id = e.campaign_id AND n.channel = e.channel
              AND (e.sent_before, e.messages_before) IS DISTINCT FROM (n.sent, e.messages)
            """;

    private final Db db;
    private final CampaignLifecycle lifecycle;
    private final EventConfig.Pause limits;

    BounceGuard(Db db, CampaignLifecycle lifecycle, EventConfig config) {
        this.db = db;
        this.lifecycle = lifecycle;
        this.limits = config.pause();
    }

    private record Since(
            long campaignId, Channel channel, long sent, long bounced, long complained) {}

    /**
     * Looks at every campaign that is under way, whoever applied its last events and whatever
     * became of that process since. In a transaction of its own: a pause waits for the campaign's
     * row, and whoever holds that may wait for the deliveries that events settle.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void look() {
        for (Since since : db.query(SINCE, BounceGuard::read)) {
            String reason = objection(since);
            if (reason != null
                    && lifecycle.tryChange(since.campaignId(), CampaignAction.PAUSE, reason)) {
                LOG.warnf("Campaign %d is paused: %s", since.campaignId(), reason);
            }
        }
        db.update(START_ANEW);
    }

    private @Nullable String objection(Since since) {
        if (since.sent() < limits.after()) {
            return null;
        }
        if (since.bounced() > limits.bounceRate() * since.sent()) {
            return String.format(
                    Locale.ENGLISH,
                    "%,d of the last %,d %s did not arrive (%.1f %%, the limit is %.1f %%). Check where"
                            + " these addresses come from; those that do not exist are left out"
                            + " from now on. Then resume, or cancel.",
                    since.bounced(),
                    since.sent(),
                    since.channel() == Channel.EMAIL ? "e-mails" : "SMS",
                    percent(since.bounced(), since.sent()),
                    100 * limits.bounceRate());
        }
        if (since.complained() >= FEWEST_COMPLAINTS
                && since.complained() > limits.complaintRate() * since.sent()) {
            return String.format(
                    Locale.ENGLISH,
                    "%,d of the last %,d recipients reported this e-mail as spam (%.1f %%, the limit is"
                            + " %.1f %%). Send only to people who asked for it. Then resume, or cancel.",
                    since.complained(),
                    since.sent(),
                    percent(since.complained(), since.sent()),
                    100 * limits.complaintRate());
        }
        return null;
    }

    private static double percent(long part, long whole) {
        return 100.0 * part / whole;
    }

    private static Since read(Row row) throws SQLException {
        return new Since(
                row.getLong("campaign_id"),
                Channel.of(row.getString("channel")),
                row.getLong("sent"),
                row.getLong("bounced"),
                row.getLong("complained"));
    }
}
