package dev.handbill.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way a search takes depends on how many are found, never on what the planner believes. */
@QuarkusTest
class SearchReachTest {
    private static final String INDEX = "customers_by_search_text";

    @Inject CleanState state;
    @Inject SearchReach reach;
    @Inject Db db;

    @BeforeEach
    void manyCustomers() {
        state.reset();
        db.update(
                """
                INSERT INTO customers (first_name, last_name, email)
                SELECT 'Guest' || i, CASE WHEN i % 7 = 0 THEN 'Müller' ELSE 'Other' END, 'g' || i || '@x.example'
                FROM generate_series(1, 20000) i
                """);
    }

    @AfterEach
    void knowTheTableAgain() {
        state.reset();
        db.update("ANALYZE customers");
    }

    @Test
    void aWordThatManyHaveIsWalkedTo() {
        assertWalks("%guest%");
        assertWalks("%muller%");
        assertWalks("%MÜLL%");
    }

    @Test
    void aWordThatFewHaveIsLookedUp() {
        assertLooksUp("%guest19999%");
        assertLooksUp("%nobody-at-all%");
    }

    @Test
    void bothWaysFindTheSame() {
        assertThat(found("%guest1999%")).hasSize(11);
        assertThat(found("%müller%")).hasSize(20_000 / 7);
        assertThat(found("%g\\%%")).isEmpty();
    }

    @Test
    void noCustomersAreNoProblem() {
        db.update("DELETE FROM customers");
        assertThat(reach.isCommon(List.of("%a%"))).isFalse();
        assertThat(found("%a%")).isEmpty();
    }

    private void assertWalks(String like) {
        forget();
        assertThat(plan(like)).contains("customers_pkey").doesNotContain(INDEX);
        db.update("ANALYZE customers");
        assertThat(plan(like)).contains("customers_pkey").doesNotContain(INDEX);
    }

    private void assertLooksUp(String like) {
        forget();
        assertThat(plan(like)).contains(INDEX);
        db.update("ANALYZE customers");
        assertThat(plan(like)).contains(INDEX);
    }

    /** As after a restore: no statistics at all. */
    private void forget() {
        db.query(
                """
                SELECT count(pg_clear_attribute_stats('public', 'customers', attname, false)) AS n
                FROM pg_attribute WHERE attrelid = 'customers'::regclass AND attnum > 0 AND NOT attisdropped
                """,
                row -> row.getLong("n"));
        db.query(
                "SELECT count(pg_clear_relation_stats('public', 'customers')::text) AS n",
                row -> row.getLong("n"));
    }

    /** As for a large table: these few rows are read whole in no time. */
    private String plan(String like) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            db.update("SET LOCAL enable_seqscan = off");
                            return String.join(
                                    "\n",
                                    db.query(
                                            "EXPLAIN SELECT * FROM "
                                                    + reach.customers(List.of(like))
                                                    + " ORDER BY id DESC LIMIT 51",
                                            row -> row.getString("QUERY PLAN"),
                                            like));
                        });
    }

    private List<Long> found(String like) {
        return db.query(
                "SELECT id FROM " + reach.customers(List.of(like)), row -> row.getLong("id"), like);
    }
}
