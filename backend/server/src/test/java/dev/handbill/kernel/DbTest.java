package dev.handbill.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.test.CleanState;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
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
}
