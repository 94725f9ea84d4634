package dev.handbill.webhook;

import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what webhooks are to be told, in the transaction or the very statement in which it
 * happens: what is rolled back is told to nobody, and what is kept is told. A campaign's chunk of
 * thousands is one row for each webhook that asked, and while none asks nothing changes but a look
 * at a set in memory.
 */
@ApplicationScoped
public class WebhookOutbox {
    /** On other processes a new webhook hears of what happens after as long. */
    private static final long KNOWN_NANOS = Duration.ofSeconds(2).toNanos();

    private static final String ASKED_FOR =
            "SELECT DISTINCT unnest(events) AS event FROM webhooks WHERE is_active";

    private static final String TELL =
            """
            INSERT INTO webhook_outbox (webhook_id, event, subjects)
            SELECT id, :event, :subjects FROM webhooks WHERE is_active AND events @> ARRAY[:event::text]
            """;

    private final Db db;
    private final Lock looking = new ReentrantLock();
    private volatile @Nullable Known known;

    WebhookOutbox(Db db) {
        this.db = db;
    }

    private record Known(Set<String> events, long sinceNanos) {
        boolean isFresh() {
            return System.nanoTime() - sinceNanos < KNOWN_NANOS;
        }
    }

    /** Whether any webhook asks for it; looked up at most every two seconds. */
    public boolean wants(WebhookEvent event) {
        Known now = known;
        if (now == null) {
            now = look();
        } else if (!now.isFresh() && looking.tryLock()) {
            // one looks, and the others go on with what was known
            try {
                now = look();
            } finally {
                looking.unlock();
            }
        }
        return now.events().contains(event.wire());
    }

    private Known look() {
        long since = System.nanoTime();
        Known now =
                new Known(new HashSet<>(db.query(ASKED_FOR, row -> row.getString("event"))), since);
        known = now;
        return now;
    }

    /** A webhook was changed. */
    public void forget() {
        known = null;
    }

    /**
     * Tells of what happened to each of these.
     *
     * @param subjects ids of what the event is about, in the order in which it is told
     * @throws jakarta.transaction.TransactionalException outside a transaction: what it tells of
     *     might not be kept
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(WebhookEvent event, long... subjects) {
        if (subjects.length > 0 && wants(event)) {
            db.update(TELL, Args.of("event", event.wire()).and("subjects", subjects));
        }
    }

    /**
     * Runs a statement that writes rows, and in the same statement tells of them.
     *
     * @param sql an INSERT or UPDATE without RETURNING, of a table with an {@code id}
     * @return the number of rows that changed
     */
    public int update(WebhookEvent event, String sql, Args args) {
        return update(event, sql, "id", "", args);
    }

    /**
     * @param columns of the rows, with {@code id}
     * @param which of them are told of: {@code WHERE} and a condition on the columns
     */
    public int update(WebhookEvent event, String sql, String columns, String which, Args args) {
        if (!wants(event)) {
            return db.update(sql, args);
        }
        String telling =
                "WITH written AS (\n%s\nRETURNING %s)\n%sSELECT count(*) AS n FROM written"
                        .formatted(sql, columns, part(event, "SELECT id FROM written " + which));
        return db.one(telling, row -> row.getInt("n"), args);
    }

    /**
     * A further part of a statement that begins with WITH: tells of rows that another part wrote.
     *
     * @param ids a query of the {@code id}s
     */
    public static String part(WebhookEvent event, String ids) {
        return part(event, ids, "NULL");
    }

    /**
     * @param rows a query of {@code id} and what {@code detail} needs
     * @param detail an aggregate over its rows: a text that is kept with the event
     */
    public static String part(WebhookEvent event, String rows, String detail) {
        return """
        , announced AS (
            INSERT INTO webhook_outbox (webhook_id, event, subjects, detail)
            SELECT w.id, '%1$s', s.ids, s.detail
            FROM (SELECT array_agg(id ORDER BY id) AS ids, %3$s::text AS detail FROM (%2$s) AS told) s
            JOIN webhooks w ON w.is_active AND w.events @> ARRAY['%1$s']
            WHERE s.ids IS NOT NULL
        )
        """
                .formatted(event.wire(), rows, detail);
    }
}
