package dev.handbill.delivery.engine.sms;

import dev.handbill.campaign.CampaignAction;
import dev.handbill.campaign.CampaignLifecycle;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds a campaign to its limit of SMS parts, over all workers: parts are taken before an SMS is
 * handed over, and the ledger gives them back with the result of what was not sent. What a lost
 * worker had taken stays taken, since it may have been sent.
 */
@ApplicationScoped
public class SmsPartBudget {
    static final String CODE = "part-limit";
    static final String TEXT = "The campaign's limit of SMS parts is reached.";

    private final Db db;
    private final CampaignLifecycle lifecycle;

    SmsPartBudget(Db db, CampaignLifecycle lifecycle) {
        this.db = db;
        this.lifecycle = lifecycle;
    }

    /**
     * Takes what is needed for as many of the SMS as there is room for, from the first on. Where
     * one finds none, the lane waits until there is: parts come back, or the limit is raised.
     *
     * @param parts of each SMS
     * @return for how many of them there was room
     */
    public int take(long campaignId, List<Integer> parts) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            long free = free(campaignId);
                            long taken = 0;
                            int room = 0;
                            for (int needed : parts) {
                                if (taken + needed > free) {
                                    break;
                                }
                                taken += needed;
                                room++;
                            }
                            note(campaignId, taken, room < parts.size() ? parts.get(room) : null);
                            return room;
                        });
    }

    /**
     * Pauses campaigns of which nothing but such SMS is left: while e-mails go on, only the lane
     * waits.
     */
    public void pauseWhereOnlySmsWait() {
        List<Long> waiting =
                db.query(
                        """
                        SELECT c.id FROM campaigns c JOIN campaign_counts n ON n.campaign_id = c.id AND n.channel = 'sms'
                        WHERE c.status = 'sending' AND c.expanded_at IS NOT NULL
                          AND n.parts_wanted > c.sms_part_limit - n.parts_used
                          AND n.sent + n.failed + n.skipped + n.unknown < n.total
                          AND NOT EXISTS (SELECT FROM delivery_claims u WHERE u.campaign_id = c.id)
                          AND NOT EXISTS (SELECT FROM campaign_counts e WHERE e.campaign_id = c.id AND e.channel = 'email'
                                          AND e.sent + e.failed + e.skipped + e.unknown < e.total)
                        """,
                        row -> row.getLong("id"));
        waiting.forEach(
                id ->
                        lifecycle.tryChange(
                                id,
                                CampaignAction.PAUSE,
                                "The next SMS would go over this campaign's limit of SMS parts."
                                        + " Raise the limit, then resume; or cancel the rest."));
    }

    /** Locks the row: until this transaction ends nobody else takes from the same room. */
    private long free(long campaignId) {
        return db.one(
                """
                SELECT coalesce(c.sms_part_limit - n.parts_used, 2147483647) AS free
                FROM campaigns c JOIN campaign_counts n ON n.campaign_id = c.id AND n.channel = 'sms'
                WHERE c.id = :campaign FOR NO KEY UPDATE OF n
                """,
                row -> row.getLong("free"),
                Args.of("campaign", campaignId));
    }

    private void note(long campaignId, long parts, @Nullable Integer wanted) {
        db.update(
                """
                UPDATE campaign_counts SET parts_used = parts_used + :parts, parts_wanted = :wanted::int
                WHERE campaign_id = :campaign AND channel = 'sms'
                """,
                Args.of("parts", parts).and("wanted", wanted).and("campaign", campaignId));
    }
}
