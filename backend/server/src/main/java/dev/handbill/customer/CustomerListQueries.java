package dev.handbill.customer;

import dev.handbill.customer.CustomerOrder.By;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.DbException;
import dev.handbill.kernel.sql.Row;
import dev.handbill.kernel.web.ApiProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds a page of customers in any order. How many fit decides the way, not what the planner
 * believes (see {@link SearchReach}): where many do, the order's index is walked and each customer
 * asked; where few do, they are all found and then sorted. At 1,000,000 customers a page takes 1 to
 * 15 ms on the first way, and on the second up to 1.5 s where a hundred thousand fit.
 */
@ApplicationScoped
class CustomerListQueries {
    private static final int ASKED = 400;
    private static final int MANY = ASKED / 20;
    private static final String NAME = "left(ltrim(search_text), 30)";

    /** Each look-up is one descent of the primary key's index. */
    private static final String PROBE =
            """
            SELECT count(*) AS n, count(*) FILTER (WHERE i < %1$d / 8) AS oldest,
                   count(*) FILTER (WHERE i >= %1$d - %1$d / 8) AS newest
            FROM (SELECT min(id) AS low, max(id) AS high FROM customers) b, generate_series(0, %1$d - 1) i,
                 LATERAL (SELECT * FROM customers
                          WHERE id >= b.low + i * (b.high - b.low) / %1$d ORDER BY id LIMIT 1) c
            WHERE %2$s
            """;

    /**
     * OFFSET 0 keeps the conditions out of the walk: the planner cannot answer them by another
     * index and sort. CASE keeps it from guessing how many fit: of three conditions without
     * statistics it believed that nobody fits all, and sorted everybody. The limit reaches through,
     * so that it takes the order's index.
     */
    private static final String WALK =
            """
            SELECT c.id, c.key FROM (
                SELECT *, %1$s AS key FROM customers WHERE %2$s ORDER BY %3$s OFFSET 0) c
            WHERE CASE WHEN %4$s THEN true ELSE false END LIMIT :limit
            """;

    /** From visit to visit; each customer is taken at their last one. */
    private static final String WALK_VISITS =
            """
            SELECT c.id, last.at::text AS key
            FROM (SELECT r.id, r.customer_id, r.at FROM redemptions r
                  WHERE %1$s AND r.customer_id IS NOT NULL AND %2$s
                  ORDER BY r.at %3$s, r.customer_id %3$s OFFSET 0) last
            CROSS JOIN LATERAL (SELECT * FROM customers WHERE id = last.customer_id OFFSET 0) c
            WHERE (SELECT count(*) FROM %5$s AND (r.at, r.id) > (last.at, last.id)) = 0
              AND %4$s LIMIT :limit
            """;

    private static final String FEW =
            """
            WITH found AS MATERIALIZED (SELECT c.id, %1$s AS key FROM customers c WHERE %2$s)
            SELECT id, key::text FROM found WHERE %3$s ORDER BY key %4$s NULLS LAST, id %4$s LIMIT :limit
            """;

    private final Db db;

    CustomerListQueries(Db db) {
        this.db = db;
    }

    /** The next customers behind a place, at most {@code limit}. */
    List<CustomerPlace> page(
            CustomerConditions conditions,
            CustomerOrder order,
            Optional<CustomerPlace> after,
            int limit) {
        try {
            return isCommon(conditions, order)
                    ? walk(conditions, order, after, limit)
                    : few(conditions, order, after, limit);
        } catch (DbException e) {
            // a time in a cursor that somebody made up
            throw e.sqlState().startsWith("22")
                    ? ApiProblem.badRequest(
                            "invalid-cursor",
                            "Use the nextCursor of the previous page, or leave it out.")
                    : e;
        }
    }

    /** Counts no further than {@code most}. */
    long count(CustomerConditions conditions, long most) {
        if (conditions.isOnlySinceChange()) {
            // the order keeps the planner at its index: without statistics it read all customers
            return db.one(
                    "SELECT count(*) AS n FROM (SELECT FROM customers c WHERE %s ORDER BY changed_at, id LIMIT :most) f"
                            .formatted(conditions.whole()),
                    row -> row.getLong("n"),
                    conditions.args().and("most", most));
        }
        String sql =
                isCommon(conditions, CustomerOrder.of(null))
                        ? "SELECT count(*) AS n FROM (SELECT FROM (SELECT * FROM customers OFFSET 0) c WHERE %s LIMIT :most) f"
                                .formatted(conditions.each())
                        : "SELECT count(*) AS n FROM (SELECT FROM customers c WHERE %s LIMIT :most) f"
                                .formatted(conditions.whole());
        return db.one(sql, row -> row.getLong("n"), conditions.args().and("most", most));
    }

    /**
     * Whether walking soon meets a page of them. Who came in by one file lie together: where none
     * of them is near the beginning, only very many are worth it.
     */
    boolean isCommon(CustomerConditions conditions, CustomerOrder order) {
        boolean isStretch = order.by() == By.UPDATED && conditions.isOnlySinceChange();
        if (conditions.isEverybody() || isStretch) {
            return true;
        }
        record Met(long all, long oldest, long newest) {}
        Met met =
                db.one(
                        PROBE.formatted(ASKED, conditions.each()),
                        row ->
                                new Met(
                                        row.getLong("n"),
                                        row.getLong("oldest"),
                                        row.getLong("newest")),
                        conditions.args());
        long atStart =
                switch (order.by()) {
                    case ADDED -> order.isDescending() ? met.newest() : met.oldest();
                    case NAME, LAST_VISIT, UPDATED -> met.all();
                };
        boolean isSpread = atStart > 0 && !conditions.isListed();
        return met.all() >= (isSpread ? MANY : ASKED / 2);
    }

    private List<CustomerPlace> walk(
            CustomerConditions conditions,
            CustomerOrder order,
            Optional<CustomerPlace> after,
            int limit) {
        return switch (order.by()) {
            case ADDED -> walkIds(conditions, conditions.each(), order, after, limit);
            case NAME -> walkNames(conditions, order, after, limit);
            case LAST_VISIT -> walkVisits(conditions, order, after, limit);
            case UPDATED -> walkChanges(conditions, order, after, limit);
        };
    }

    private List<CustomerPlace> walkIds(
            CustomerConditions conditions,
            String each,
            CustomerOrder order,
            Optional<CustomerPlace> after,
            int limit) {
        String from = after.isPresent() ? "id %s :after_id".formatted(order.after()) : "true";
        Args args = conditions.args().and("limit", limit);
        after.ifPresent(place -> args.and("after_id", place.id()));
        return db.query(
                walkSql("NULL::text", from, "id " + order.direction(), each),
                CustomerListQueries::place,
                args);
    }

    private List<CustomerPlace> walkNames(
            CustomerConditions conditions,
            CustomerOrder order,
            Optional<CustomerPlace> after,
            int limit) {
        String from =
                after.isPresent()
                        ? "(%s, id) %s (:after_key, :after_id)".formatted(NAME, order.after())
                        : "true";
        Args args = conditions.args().and("limit", limit);
        after.ifPresent(
                place -> args.and("after_key", text(place.key())).and("after_id", place.id()));
        return db.query(
                walkSql(
                        NAME,
                        from,
                        "%1$s %2$s, id %2$s".formatted(NAME, order.direction()),
                        conditions.each()),
                CustomerListQueries::place,
                args);
    }

    private List<CustomerPlace> walkChanges(
            CustomerConditions conditions,
            CustomerOrder order,
            Optional<CustomerPlace> after,
            int limit) {
        List<String> from = new ArrayList<>();
        Args args = conditions.args().and("limit", limit);
        if (conditions.isSinceChange()) {
            // beside the same condition of each: so the walk begins there
            from.add("changed_at >= :" + CustomerConditions.CHANGED_AFTER);
        }
        if (after.isPresent()) {
            from.add(
                    "(changed_at, id) %s (:after_key::timestamptz, :after_id)"
                            .formatted(order.after()));
            CustomerPlace place = after.get();
            args.and("after_key", text(place.key())).and("after_id", place.id());
        }
        return db.query(
                walkSql(
                        "changed_at::text",
                        from.isEmpty() ? "true" : String.join(" AND ", from),
                        "changed_at %1$s, id %1$s".formatted(order.direction()),
                        conditions.each()),
                CustomerListQueries::place,
                args);
    }

    static String walkSql(String key, String from, String order, String each) {
        return WALK.formatted(key, from, order, each);
    }

    private List<CustomerPlace> walkVisits(
            CustomerConditions conditions,
            CustomerOrder order,
            Optional<CustomerPlace> after,
            int limit) {
        List<CustomerPlace> found = new ArrayList<>();
        boolean isAmongVisitors = after.map(place -> place.key() != null).orElse(true);
        if (isAmongVisitors) {
            String from =
                    after.isPresent()
                            ? "(r.at, r.customer_id) %s (:after_key::timestamptz, :after_id)"
                                    .formatted(order.after())
                            : "true";
            Args args = conditions.args().and("limit", limit);
            after.ifPresent(
                    place -> args.and("after_key", text(place.key())).and("after_id", place.id()));
            found.addAll(
                    db.query(
                            WALK_VISITS.formatted(
                                    CustomerConditions.VISIT,
                                    from,
                                    order.direction(),
                                    conditions.each(),
                                    CustomerConditions.VISITS_OF.formatted("c.id")),
                            CustomerListQueries::place,
                            args));
        }
        if (found.size() < limit) {
            found.addAll(
                    walkIds(
                            conditions,
                            CustomerConditions.NEVER_VISITED + " AND " + conditions.each(),
                            order,
                            isAmongVisitors ? Optional.empty() : after,
                            limit - found.size()));
        }
        return found;
    }

    private List<CustomerPlace> few(
            CustomerConditions conditions,
            CustomerOrder order,
            Optional<CustomerPlace> after,
            int limit) {
        String key =
                switch (order.by()) {
                    case ADDED -> "NULL::text";
                    case NAME -> NAME;
                    case LAST_VISIT -> CustomerConditions.LAST_VISIT;
                    case UPDATED -> "c.changed_at";
                };
        Args args = conditions.args().and("limit", limit);
        String from = "true";
        if (after.isPresent()) {
            CustomerPlace place = after.get();
            args.and("after_id", place.id());
            from = "key IS NULL AND id %s :after_id".formatted(order.after());
            if (place.key() != null) {
                args.and("after_key", place.key());
                String value =
                        order.by() == By.LAST_VISIT || order.by() == By.UPDATED
                                ? ":after_key::timestamptz"
                                : ":after_key";
                from =
                        "((key, id) %s (%s, :after_id) OR key IS NULL)"
                                .formatted(order.after(), value);
            }
        }
        return db.query(
                FEW.formatted(key, conditions.whole(), from, order.direction()),
                CustomerListQueries::place,
                args);
    }

    private static String text(@Nullable String key) {
        return key == null ? "" : key;
    }

    private static CustomerPlace place(Row row) throws SQLException {
        return new CustomerPlace(row.getLong("id"), row.getStringOrNull("key"));
    }
}
