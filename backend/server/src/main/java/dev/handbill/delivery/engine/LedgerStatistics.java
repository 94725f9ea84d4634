package dev.handbill.delivery.engine;

import dev.handbill.kernel.sql.Db;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Tells the planner of a campaign that is expanded, and of a large one while it is. Until its
 * statistics know it, every query over it is planned for one row; autovacuum comes by after
 * minutes. A sample of each table, some hundred milliseconds whatever their size, outside of any
 * transaction.
 */
@ApplicationScoped
class LedgerStatistics {
    private static final Logger LOG = Logger.getLogger(LedgerStatistics.class);

    /** Smaller campaigns are quick under any plan. */
    private static final int WORTH_IT = 1_000;

    /** It is sent for seconds before it is whole. */
    private static final int WORTH_AN_EARLY_LOOK = 10_000;

    private static final List<String> TABLES = List.of("deliveries", "qr_codes");

    private final Db db;

    LedgerStatistics(Db db) {
        this.db = db;
    }

    /**
     * @param before how many customers of the campaign had their deliveries
     * @param more how many have theirs now, besides
     */
    static boolean isWorthAnEarlyLook(long before, long more) {
        return before < WORTH_AN_EARLY_LOOK && before + more >= WORTH_AN_EARLY_LOOK;
    }

    void refresh(long campaignId) {
        boolean isLarge =
                db.first(
                                "SELECT 1 AS one FROM campaigns WHERE id = ? AND total_targeted >= ?",
                                row -> row.getInt("one"),
                                campaignId,
                                WORTH_IT)
                        .isPresent();
        if (isLarge) {
            TABLES.forEach(this::analyze);
        }
    }

    private void analyze(String table) {
        try {
            db.update("ANALYZE " + table);
        } catch (RuntimeException e) {
            LOG.warnf("The statistics of %s are as they were: %s", table, e.getMessage());
        }
    }
}
