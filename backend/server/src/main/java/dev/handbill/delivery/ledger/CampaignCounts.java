package dev.handbill.delivery.ledger;

import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The ledger's sums, {@code campaign_counts}: a row for each channel of a campaign, made with its
 * first delivery. Each statement that changes deliveries moves them, last of all and, where it
 * moves several, in the order of campaign and channel: so no two of them wait for each other.
 */
@ApplicationScoped
public class CampaignCounts {
    private static final String ADD =
            """
            INSERT INTO campaign_counts AS n (campaign_id, channel, total)
            VALUES (:campaign, 'email', :emails), (:campaign, 'sms', :sms)
            ON CONFLICT (campaign_id, channel) DO UPDATE SET total = n.total + excluded.total
            """;

    private final Db db;

    CampaignCounts(Db db) {
        this.db = db;
    }

    /** Counts new deliveries, in the transaction that makes them. */
    public void add(long campaignId, int emails, int sms) {
        db.update(ADD, Args.of("campaign", campaignId).and("emails", emails).and("sms", sms));
    }
}
