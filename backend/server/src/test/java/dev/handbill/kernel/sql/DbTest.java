package dev.handbill.kernel.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handbill.kernel.Channel;
import dev.handbill.test.CleanState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DbTest {
    @Inject Db db;
    @Inject CleanState state;

    @BeforeEach
    void clean() {
        state.reset();
    }

    @Test
    void everyKindOfArgumentComesBackAsItWent() {
        Instant time = Instant.parse("2026-11-01T10:15:30Z");
        record Back(String text, long sum, Instant time, String tags, String channel) {}

        Back back =
                db.one(
                        """
                        SELECT ?::text AS text, (SELECT sum(x) FROM unnest(?::bigint[]) x) AS sum,
                               ?::timestamptz AS time, array_to_string(?::text[], '|') AS tags, ?::text AS channel
                        """,
                        row ->
                                new Back(
                                        row.getString("text"),
                                        row.getLong("sum"),
                                        row.getInstant("time"),
                                        row.getString("tags"),
                                        row.getString("channel")),
                        "a'b;",
                        new long[] {1, 2, 39},
                        time,
                        new String[] {"x,y", "\"q\"", "é"},
                        Channel.SMS);

        assertThat(back).isEqualTo(new Back("a'b;", 42, time, "x,y|\"q\"|é", "sms"));
    }

    @Test
    void aQueryWithoutRowsIsEmpty() {
        assertThat(db.first("SELECT 1 AS one WHERE false", row -> row.getInt("one"))).isEmpty();
    }

    @Test
    void namesStandForTheirValues() {
        String found =
                db.one(
                        """
                        -- :not is no name here
                        SELECT :text::text || ':not' || :text || (:ids::bigint[])[1:1]::text AS found WHERE 3 = :three
                        """,
                        row -> row.getString("found"),
                        Args.of("three", 3).and("ids", new long[] {7, 8}).and("text", "a"));

        assertThat(found).isEqualTo("a:nota{7}");
    }

    @Test
    void aNameWithoutValueIsRefused() {
        assertThatThrownBy(() -> db.update("DELETE FROM topics WHERE id = :id", Args.of("ids", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The statement names :id, and the values given are [ids]");
    }

    @Test
    void aValueWithoutPlaceIsRefused() {
        Args args = Args.of("id", 1).and("name", "x");

        assertThatThrownBy(() -> db.update("DELETE FROM topics WHERE id = :id", args))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The statement does not name [name]");
    }

    @Test
    void rowsGoAsColumns() {
        record Item(
                long id, @Nullable Long parent, int size, String name, Instant at, boolean on) {}
        Instant time = Instant.parse("2026-11-01T10:15:30.123456Z");
        List<Item> items =
                List.of(
                        new Item(1, null, 10, "a,b", time, true),
                        new Item(2, 1L, 20, "\"", time.plusSeconds(1), false));

        List<Item> back =
                db.query(
                        """
                        SELECT * FROM unnest(:ids::bigint[], :parents::bigint[], :sizes::int[], :names::text[],
                                             :times::timestamptz[], :flags::boolean[])
                            AS i (id, parent, size, name, at, is_on) ORDER BY id
                        """,
                        row ->
                                new Item(
                                        row.getLong("id"),
                                        row.getLongOrNull("parent"),
                                        row.getInt("size"),
                                        row.getString("name"),
                                        row.getInstant("at"),
                                        row.getBoolean("is_on")),
                        Columns.of(items)
                                .longs("ids", Item::id)
                                .longsOrNulls("parents", Item::parent)
                                .ints("sizes", Item::size)
                                .texts("names", Item::name)
                                .instants("times", Item::at)
                                .booleans("flags", Item::on)
                                .args());

        assertThat(back).isEqualTo(items);
    }

    @Test
    void namedStatementsJoinATransaction() {
        String sql = "INSERT INTO topics (name) VALUES (:name)";

        assertThatThrownBy(
                        () ->
                                QuarkusTransaction.requiringNew()
                                        .run(
                                                () -> {
                                                    db.update(sql, Args.of("name", "Wine"));
                                                    throw new IllegalStateException("undo");
                                                }))
                .hasMessage("undo");

        long left =
                db.one(
                        "SELECT count(*) AS n FROM topics WHERE name = :name",
                        row -> row.getLong("n"),
                        Args.of("name", "Wine"));
        assertThat(left).isZero();
    }
}
