package dev.handbill.delivery.engine;

import dev.handbill.campaign.CampaignAction;
import dev.handbill.campaign.CampaignLifecycle;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.queue.Lane;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Stops one channel of a campaign, of which the provider takes nothing, while the other goes on.
 * Once nothing else of the campaign goes out it is paused, with the reason; resuming it, in either
 * state, lets the channel go on.
 */
@ApplicationScoped
public class LaneStops {
    private static final Logger LOG = Logger.getLogger(LaneStops.class);

    private static final String STOP =
            """
            UPDATE campaign_counts n SET stop_reason = :reason
            FROM campaigns c
            WHERE n.campaign_id = :campaign AND n.channel = :channel AND n.stop_reason IS NULL
              AND c.id = n.campaign_id AND c.status = 'sending'
            """;

    /**
     * SMS that find no room under their limit of parts do not go out either. While a campaign is
     * expanded, the other channel's messages may be yet to come.
     */
    private static final String NOTHING_ELSE_GOES =
            """
            SELECT c.id, string_agg(n.stop_reason, ' ' ORDER BY n.channel) AS reason
            FROM campaigns c JOIN campaign_counts n ON n.campaign_id = c.id AND n.stop_reason IS NOT NULL
            WHERE c.status = 'sending' AND c.expanded_at IS NOT NULL
              AND NOT EXISTS (SELECT FROM campaign_counts o
                              WHERE o.campaign_id = c.id AND o.stop_reason IS NULL
                                AND o.sent + o.failed + o.skipped + o.unknown < o.total
                                AND (o.parts_wanted > c.sms_part_limit - o.parts_used) IS NOT TRUE)
            GROUP BY c.id
            """;

    private static final String HIDDEN =
            """
            SELECT id FROM campaigns
            WHERE kind = 'message' AND status = 'paused' AND updated_at < now() - interval '5 minutes'
            """;

    private static final String GO_ON =
            "UPDATE campaign_counts SET stop_reason = NULL WHERE campaign_id = ? AND stop_reason IS"
                    + " NOT NULL";

    private final Db db;
    private final CampaignLifecycle lifecycle;

    LaneStops(Db db, CampaignLifecycle lifecycle) {
        this.db = db;
        this.lifecycle = lifecycle;
    }

    private record Stopped(long campaignId, String reason) {}

    /**
     * @param reason shown to marketers, with what to do
     */
    void stop(Lane lane, String reason) {
        Args args =
                Args.of("reason", reason)
                        .and("campaign", lane.campaignId())
                        .and("channel", lane.channel());
        if (db.update(STOP, args) > 0) {
            LOG.warnf("Lane %s is stopped: %s", lane, reason);
        }
        pauseWhereNothingElseGoes();
    }

    void pauseWhereNothingElseGoes() {
        db.query(NOTHING_ELSE_GOES, row -> new Stopped(row.getLong("id"), row.getString("reason")))
                .forEach(this::pause);
    }

    private void pause(Stopped stopped) {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            long id = stopped.campaignId();
                            if (lifecycle.tryChange(id, CampaignAction.PAUSE, stopped.reason())) {
                                goOn(id);
                            }
                        });
    }

    /** Messages go on by themselves after a while: nobody resumes what nobody sees. */
    void goOnWithMessages() {
        db.query(HIDDEN, row -> row.getLong("id"))
                .forEach(
                        id ->
                                QuarkusTransaction.requiringNew()
                                        .run(
                                                () ->
                                                        lifecycle.tryChange(
                                                                id, CampaignAction.RESUME, null)));
    }

    /**
     * Lets every channel of the campaign go on.
     *
     * @return whether one was stopped
     */
    public boolean goOn(long campaignId) {
        return db.update(GO_ON, campaignId) > 0;
    }
}
