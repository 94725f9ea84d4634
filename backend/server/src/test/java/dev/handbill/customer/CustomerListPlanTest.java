package dev.handbill.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page of the list walks along the index of its order, whatever the planner believes. */
@QuarkusTest
class CustomerListPlanTest {
    private static final String NAME = "left(ltrim(search_text), 30)";

    @Inject CleanState state;
    @Inject CustomerListQueries queries;
    @Inject SavedRules rules;
    @Inject Db db;

    @BeforeEach
    void manyCustomers() {
        state.reset();
        db.update(
                """
                INSERT INTO customers (first_name, email, segments)
                SELECT 'Guest' || i, 'g' || i || '@x.example',
                    CASE WHEN i % 2 = 0 THEN '{half}' WHEN i % 1001 = 0 THEN '{few}' ELSE '{}' END::text[]
                FROM generate_series(1, 20000) i
                """);
    }

    @AfterEach
    void knowTheTableAgain() {
        state.reset();
        db.update("ANALYZE customers");
    }

    @Test
    void commonFiltersAreWalkedTo() {
        assertThat(isCommon(segment("half"))).isTrue();
        assertThat(isCommon(CustomerConditions.of(CustomerFilter.EVERYBODY, ZoneOffset.UTC, rules)))
                .isTrue();
        for (String each :
                new String[] {
                    "c.segments @> '{half}'",
                    "c.email_consent = 'unknown'",
                    "c.segments @> '{half}' AND c.email_consent = 'unknown' AND c.sms_consent = 'unknown'",
                    CustomerConditions.NEVER_VISITED
                }) {
            assertWalks("customers_by_name", NAME, NAME + " ASC, id ASC", each);
            assertWalks("customers_by_name", NAME, NAME + " DESC, id DESC", each);
            assertWalks("customers_pkey", "NULL::text", "id DESC", each);
            assertWalks("customers_by_change", "changed_at::text", "changed_at ASC, id ASC", each);
        }
    }

    @Test
    void rareFiltersAreLookedUp() {
        assertThat(isCommon(segment("few"))).isFalse();
        assertThat(isCommon(imported())).isFalse();
    }

    private boolean isCommon(CustomerConditions conditions) {
        return queries.isCommon(conditions, CustomerOrder.of(null));
    }

    private void assertWalks(String index, String key, String order, String each) {
        String sql = CustomerListQueries.walkSql(key, "true", order, each);
        forget("customers");
        assertThat(plan(sql)).contains(index).doesNotContain("Sort");
        db.update("ANALYZE customers");
        assertThat(plan(sql)).contains(index).doesNotContain("Sort");
    }

    private String plan(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                String.join(
                                        "\n",
                                        db.query(
                                                "EXPLAIN " + sql,
                                                row -> row.getString("QUERY PLAN"),
                                                Args.of("limit", 51))));
    }

    /** As after a restore: no statistics at all. */
    private void forget(String table) {
        db.query(
                """
                SELECT count(pg_clear_attribute_stats('public', '%1$s', attname, false)) AS n
                FROM pg_attribute WHERE attrelid = '%1$s'::regclass AND attnum > 0 AND NOT attisdropped
                """
                        .formatted(table),
                row -> row.getLong("n"));
        db.query(
                "SELECT count(pg_clear_relation_stats('public', '%s')::text) AS n".formatted(table),
                row -> row.getLong("n"));
    }

    /** Without statistics another index looked right for it, and each customer took 3 ms. */
    @Test
    void oneCustomersVisitsAreLookedUp() {
        forget("redemptions");
        assertThat(
                        plan(
                                "SELECT "
                                        + CustomerConditions.LAST_VISIT
                                        + " FROM customers c WHERE id = 7 LIMIT :limit"))
                .contains("redemptions_by_customer");
    }

    private CustomerConditions segment(String name) {
        return of(name, null);
    }

    private CustomerConditions imported() {
        return of(null, 7L);
    }

    private CustomerConditions of(@Nullable String segment, @Nullable Long importId) {
        @Nullable LocalDate none = null;
        return CustomerConditions.of(
                new CustomerFilter(
                        null, null, segment, null, null, null, null, none, none, importId, none,
                        none, null, null),
                ZoneOffset.UTC,
                rules);
    }
}
