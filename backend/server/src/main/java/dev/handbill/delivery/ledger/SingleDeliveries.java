package dev.handbill.delivery.ledger;

import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.work.NothingToDo;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** Deliveries that come one by one, without a coupon. */
@ApplicationScoped
public class SingleDeliveries {
    /** As long as a message may be tried, doubted and asked about. */
    static final Duration VARIABLES_KEPT = Duration.ofDays(30);

    private static final int MOST_WIPED = 5_000;

    private static final String INSERT =
            """
            INSERT INTO deliveries (campaign_id, customer_id, channel, variables)
            VALUES (:campaign, :customer, :channel, :variables::jsonb)
            RETURNING id
            """;

    private final Db db;
    private final CampaignCounts counts;

    SingleDeliveries(Db db, CampaignCounts counts) {
        this.db = db;
        this.counts = counts;
    }

    /**
     * Adds one to a campaign that the caller has locked, which is what keeps ids in the order in
     * which they come into sight.
     *
     * @param variables a JSON object of what this message alone says
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long add(long campaignId, long customerId, Channel channel, String variables) {
        long id =
                db.one(
                        INSERT,
                        row -> row.getLong("id"),
                        Args.of("campaign", campaignId)
                                .and("customer", customerId)
                                .and("channel", channel)
                                .and("variables", variables));
        counts.add(campaignId, channel == Channel.EMAIL ? 1 : 0, channel == Channel.SMS ? 1 : 0);
        return id;
    }

    @Scheduled(
            skipExecutionIf = NothingToDo.class,
            identity = "message-variables",
            every = "1h",
            delayed = "7m")
    void forgetOld() {
        purge();
    }

    /** Wipes what old messages said; returns how many. */
    public int purge() {
        return db.update(
                """
                UPDATE deliveries SET variables = NULL WHERE id IN (
                    SELECT id FROM deliveries
                    WHERE variables IS NOT NULL AND created_at < now() - :days * interval '1 day'
                      AND status NOT IN ('pending', 'sending')
                    ORDER BY created_at LIMIT :most FOR UPDATE SKIP LOCKED)
                """,
                Args.of("days", VARIABLES_KEPT.toDays()).and("most", MOST_WIPED));
    }
}
