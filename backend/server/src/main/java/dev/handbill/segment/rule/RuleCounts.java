package dev.handbill.segment.rule;

import dev.handbill.business.Business;
import dev.handbill.business.BusinessStore;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.DbException;
import dev.handbill.kernel.sql.Row;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.segment.rule.RuleCount.RuleSample;
import dev.handbill.segment.rule.RuleSql.Condition;
import dev.handbill.segment.rule.RuleSuggestions.RuleColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/** Counts whom a rule finds, shows some of them, and tells what rules can be made of. */
@ApplicationScoped
public class RuleCounts {
    private static final int SAMPLE = 5;

    /** Longer nobody waits before a page. */
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private static final String BOUND =
            "SELECT set_config('statement_timeout', :millis, true) AS t";

    private static final String QUERY_CANCELED = "57014";

    /** Each reads all customers; more at a time would take the machine from sending. */
    private static final int AT_A_TIME = 3;

    private static final int SECONDS_WAITED = 20;

    /** The newest of each residue is an example: no second pass, and no sort. */
    private static final String COUNT =
            """
            SELECT count(*) AS customers, count(*) FILTER (WHERE %1$s) AS by_email, count(*) FILTER (WHERE %2$s) AS by_sms,
                max(c.id) FILTER (WHERE c.id %% 5 = 0) AS s0, max(c.id) FILTER (WHERE c.id %% 5 = 1) AS s1,
                max(c.id) FILTER (WHERE c.id %% 5 = 2) AS s2, max(c.id) FILTER (WHERE c.id %% 5 = 3) AS s3,
                max(c.id) FILTER (WHERE c.id %% 5 = 4) AS s4
            FROM customers c
            %3$s
            WHERE %4$s
            """;

    /** For the few whose numbers leave the same residue. */
    private static final String SOME = "SELECT c.id FROM customers c %s WHERE %s LIMIT " + SAMPLE;

    private static final String PEOPLE =
            """
            SELECT id, first_name, last_name, email, phone FROM customers WHERE id = ANY (:ids)
            ORDER BY id DESC
            """;

    private static final String NEWEST =
            """
            WITH newest AS MATERIALIZED (SELECT attributes, language FROM customers ORDER BY id DESC LIMIT 5000)
            """;

    private static final String SUGGESTED_COLUMNS =
            NEWEST
                    + """
                      SELECT key, sum(n) AS filled,
                          coalesce((array_agg(value ORDER BY n DESC, value) FILTER (WHERE n > 1))[1:8], '{}') AS frequent,
                          sum(n) FILTER (WHERE %s IS NOT NULL) > sum(n) * 0.8 AS is_number,
                          sum(n) FILTER (WHERE %s) > sum(n) * 0.8 AS is_date
                      FROM (SELECT a.key, btrim(a.value) AS value, count(*) AS n
                            FROM newest, jsonb_each_text(newest.attributes) AS a
                            WHERE btrim(a.value) <> '' AND length(a.value) <= 100 GROUP BY 1, 2) v
                      GROUP BY key ORDER BY filled DESC, key LIMIT 100
                      """;

    private static final String SUGGESTED_LANGUAGES =
            NEWEST
                    + """
                      SELECT language FROM newest WHERE coalesce(language, '') <> ''
                      GROUP BY language ORDER BY count(*) DESC, language LIMIT 50
                      """;

    private final Db db;
    private final BusinessStore business;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_A_TIME, true);

    RuleCounts(Db db, BusinessStore business, Clock clock) {
        this.db = db;
        this.business = business;
        this.clock = clock;
    }

    private record Counted(long customers, long byEmail, long bySms, long[] some) {}

    /**
     * @throws ApiProblem 422 for what is wrong with the rule, 503 if it takes too long
     */
    @Transactional
    public RuleCount count(Rule rule) {
        return count(rule, LONGEST);
    }

    @Transactional
    RuleCount count(Rule rule, Duration longest) {
        RuleChecks.check(rule, "/rule");
        await();
        try {
            db.one(
                    BOUND,
                    row -> row.getString("t"),
                    Args.of("millis", String.valueOf(longest.toMillis())));
            return counted(rule);
        } catch (DbException e) {
            throw QUERY_CANCELED.equals(e.sqlState()) ? tookTooLong() : e;
        } finally {
            places.release();
        }
    }

    private RuleCount counted(Rule rule) {
        RuleSql sql = RuleSql.of(business.get(), clock.instant());
        Condition fits = sql.add(rule);
        Condition byEmail = sql.byEmail();
        Condition bySms = sql.bySms();
        Counted counted =
                db.one(
                        COUNT.formatted(byEmail.whole(), bySms.whole(), sql.joins(), fits.whole()),
                        RuleCounts::counted,
                        sql.to(Args.none()));
        long[] some = counted.some();
        if (some.length < Math.min(SAMPLE, counted.customers())) {
            some =
                    db
                            .query(
                                    SOME.formatted(sql.joins(), fits.whole()),
                                    row -> row.getLong("id"),
                                    sql.to(Args.none()))
                            .stream()
                            .mapToLong(Long::longValue)
                            .toArray();
        }
        return new RuleCount(counted.customers(), counted.byEmail(), counted.bySms(), people(some));
    }

    /** The newest customers tell: reading all of them for a list of suggestions would be dear. */
    RuleSuggestions suggestions() {
        Business here = business.get();
        boolean isDayFirst = !here.defaultCountry().equals("US");
        return new RuleSuggestions(
                db.query(
                        SUGGESTED_COLUMNS.formatted(
                                ColumnSql.number("value"),
                                ColumnSql.dayOfAnyYear("value", "true", isDayFirst)),
                        row ->
                                new RuleColumn(
                                        row.getString("key"),
                                        kind(row),
                                        row.getStrings("frequent")),
                        Args.none()),
                db.query(SUGGESTED_LANGUAGES, row -> row.getString("language"), Args.none()));
    }

    private static String kind(Row row) throws SQLException {
        if (row.getBoolean("is_date")) {
            return "date";
        }
        return row.getBoolean("is_number") ? "number" : "text";
    }

    private List<RuleSample> people(long[] ids) {
        return db.query(
                PEOPLE,
                row ->
                        new RuleSample(
                                row.getLong("id"),
                                row.getString("first_name"),
                                row.getString("last_name"),
                                row.getStringOrNull("email"),
                                row.getStringOrNull("phone")),
                Args.of("ids", ids));
    }

    private void await() {
        try {
            if (!places.tryAcquire(SECONDS_WAITED, TimeUnit.SECONDS)) {
                throw tookTooLong();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw tookTooLong();
        }
    }

    private static ApiProblem tookTooLong() {
        return ApiProblem.unavailable(
                "count-took-too-long",
                "Counting took too long. Try again in a moment, or make the rule simpler. It can be saved without a count.");
    }

    private static Counted counted(Row row) throws SQLException {
        LongStream.Builder some = LongStream.builder();
        for (int i = 0; i < SAMPLE; i++) {
            Long newest = row.getLongOrNull("s" + i);
            if (newest != null) {
                some.add(newest);
            }
        }
        return new Counted(
                row.getLong("customers"),
                row.getLong("by_email"),
                row.getLong("by_sms"),
                some.build().toArray());
    }
}
