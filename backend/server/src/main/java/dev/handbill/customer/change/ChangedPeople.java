package dev.handbill.customer.change;

import dev.handbill.customer.SegmentNames;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Columns;
import dev.handbill.kernel.sql.Db;
import dev.handbill.privacy.CustomerBin;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Does a change to some of its people, or undoes it; each in the caller's transaction. */
@ApplicationScoped
class ChangedPeople {
    private static final String PIECE =
            """
            SELECT customer_id FROM customer_change_people
            WHERE change_id = :change AND state = :state ORDER BY customer_id LIMIT :limit
            """;

    /** Locks in the order of ids, as imports do, so that the two cannot deadlock. */
    private static final String TAG =
            """
            WITH piece AS MATERIALIZED (
                SELECT c.id, c.segments AS before,
                    ARRAY(SELECT s FROM (SELECT unnest(c.segments || :add::text[])
                                         EXCEPT SELECT unnest(:remove::text[])) AS kept(s)
                          ORDER BY s COLLATE "C") AS after
                FROM unnest(:ids::bigint[]) AS a(id) JOIN customers c ON c.id = a.id
                ORDER BY c.id FOR UPDATE OF c),
            written AS (
                UPDATE customers c SET segments = p.after, updated_at = now() FROM piece p
                WHERE c.id = p.id AND p.after <> p.before AND cardinality(p.after) <= :most
                RETURNING c.id, p.before, p.after)
            UPDATE customer_change_people p
            SET state = CASE WHEN w.id IS NULL THEN 'same' ELSE 'changed' END,
                added = ARRAY(SELECT unnest(w.after) EXCEPT SELECT unnest(w.before)),
                removed = ARRAY(SELECT unnest(w.before) EXCEPT SELECT unnest(w.after))
            FROM unnest(:ids::bigint[]) AS a(id) LEFT JOIN written w ON w.id = a.id
            WHERE p.change_id = :change AND p.customer_id = a.id
            RETURNING p.state = 'changed' AS is_changed
            """;

    /** Only what this change did: segments given or taken since stay. */
    private static final String UNTAG =
            """
            WITH piece AS MATERIALIZED (
                SELECT c.id, ARRAY(SELECT s FROM ((SELECT unnest(c.segments) EXCEPT SELECT unnest(p.added))
                                                  UNION SELECT unnest(p.removed)) AS kept(s)
                                   ORDER BY s COLLATE "C") AS after
                FROM unnest(:ids::bigint[]) AS a(id)
                JOIN customer_change_people p ON p.change_id = :change AND p.customer_id = a.id
                JOIN customers c ON c.id = a.id
                ORDER BY c.id FOR UPDATE OF c)
            UPDATE customers c SET segments = p.after, updated_at = now() FROM piece p
            WHERE c.id = p.id AND cardinality(p.after) <= :most
            """;

    private static final String MARK =
            """
            UPDATE customer_change_people p SET state = CASE WHEN b.id IS NULL THEN 'same' ELSE :state END
            FROM unnest(:ids::bigint[]) AS a(id) LEFT JOIN unnest(:there::bigint[]) AS b(id) ON b.id = a.id
            WHERE p.change_id = :change AND p.customer_id = a.id
            """;

    private final Db db;
    private final CustomerBin bin;

    ChangedPeople(Db db, CustomerBin bin) {
        this.db = db;
        this.bin = bin;
    }

    /**
     * The next people to go through; empty when there are none left.
     *
     * @param state in which they wait: {@code waiting} to be changed, {@code changed} to be undone
     */
    long[] next(long changeId, String state, int limit) {
        return db
                .query(
                        PIECE,
                        row -> row.getLong("customer_id"),
                        Args.of("change", changeId).and("state", state).and("limit", limit))
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    /** Returns how many are another than before. */
    int tag(long changeId, long[] ids, List<String> add, List<String> remove) {
        List<Boolean> changed =
                db.query(
                        TAG,
                        row -> row.getBoolean("is_changed"),
                        Args.of("change", changeId)
                                .and("ids", ids)
                                .and("add", Columns.texts(add))
                                .and("remove", Columns.texts(remove))
                                .and("most", SegmentNames.MOST_PER_CUSTOMER));
        return (int) changed.stream().filter(one -> one).count();
    }

    /** Returns how many are as before. */
    int untag(long changeId, long[] ids) {
        int restored =
                db.update(
                        UNTAG,
                        Args.of("change", changeId)
                                .and("ids", ids)
                                .and("most", SegmentNames.MOST_PER_CUSTOMER));
        mark(changeId, ids, ids, "restored");
        return restored;
    }

    /** Returns how many were there to be deleted. */
    int delete(long changeId, long[] ids) {
        long[] there = bin.putIn(changeId, ids);
        mark(changeId, ids, there, "changed");
        return there.length;
    }

    /** Returns how many are back. */
    int putBack(long changeId, long[] ids) {
        long[] back = bin.takeOut(changeId, ids);
        mark(changeId, ids, back, "restored");
        return back.length;
    }

    /** Nothing is left to be taken back. */
    void forget(long changeId) {
        bin.empty(changeId);
        db.update("DELETE FROM customer_change_people WHERE change_id = ?", changeId);
    }

    private void mark(long changeId, long[] ids, long[] there, String state) {
        db.update(
                MARK,
                Args.of("change", changeId)
                        .and("ids", ids)
                        .and("there", there)
                        .and("state", state));
    }
}
