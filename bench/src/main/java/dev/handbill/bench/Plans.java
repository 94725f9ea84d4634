package dev.handbill.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the planner makes of every screen's statements at a million customers and deliveries, while
 * a campaign of 50,000 is under way: with statistics from before it was there, with none at all
 * (tables that were just restored), while a worker sends another one in the latter, and with fresh
 * ones. PostgreSQL writes the plan of each slow statement, with what it estimated and what came,
 * into its log (auto_explain), so no statement is copied here. A plan that depends on luck shows as
 * a row whose columns differ.
 */
final class Plans {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CAMPAIGN = 50_000;
    private static final int CALLS = 3;
    private static final int TARGET_MILLIS = 1_000;
    private static final String SENT_NOW = "sent-now";

    /** Messages a minute: the campaign is under way for as long as every screen is asked for. */
    private static final int SLOWLY = 3_000;

    private static final Duration EXPANSION = Duration.ofMinutes(5);
    private static final int SLOW_MILLIS = 50;
    private static final double WORTH_TELLING = 250;
    private static final Pattern EXPLAINED =
            Pattern.compile("duration: ([\\d.]+) ms  plan:\\s*(\\{.*?\\n\\t?\\})", Pattern.DOTALL);

    private static final List<String> TABLES =
            List.of(
                    "customers",
                    "qr_codes",
                    "deliveries",
                    "redemptions",
                    "campaigns",
                    "campaign_counts",
                    "redemption_days",
                    "customer_activity",
                    "customer_days");

    /** What rules are asked of everybody, in the words of the API. */
    private static final Map<String, String> RULES = rules();

    private final Settings settings;
    private final int customers;
    private final int older;

    /** What is asked for, and how long it took under each kind of statistics. */
    private final Map<String, List<String>> seen = new LinkedHashMap<>();

    private final Table statements =
            new Table(
                    "Statements of %.0f ms and more".formatted(WORTH_TELLING),
                    "statistics",
                    "asked for",
                    "ms",
                    "pages read",
                    "worst estimate",
                    "statement");

    Plans(Settings settings) {
        this.settings = settings;
        this.customers = settings.isQuick() ? 100_000 : 1_000_000;
        this.older = settings.isQuick() ? 1 : 19;
    }

    List<Table> run() throws Exception {
        try (Stage stage = new Stage(settings, Map.of())) {
            explain(stage.sql());
            load(stage);
            save(stage.shop());
            long campaign = underWay(stage);
            List<String> paths = paths(campaign, stage.sql());
            reconnect(stage);
            measure("older", stage, paths);
            TABLES.forEach(table -> forget(stage.sql(), table));
            measure("none", stage, paths);
            measureWhileSending(stage);
            stage.sql().update("ANALYZE");
            measure("fresh", stage, paths);
        }
        Table times =
                new Table(
                        "Milliseconds to the first bytes, the slowest of %d, by statistics"
                                .formatted(CALLS),
                        "asked for",
                        "older",
                        "none",
                        "a worker sends, target < %d".formatted(TARGET_MILLIS),
                        "fresh");
        seen.forEach((path, millis) -> times.row(row(path, millis)));
        return List.of(times, statements);
    }

    /**
     * A worker expands a campaign of 50,000 and sends it, in tables without statistics and without
     * autovacuum: what it knows of them it has found out itself.
     */
    private void measureWhileSending(Stage stage) throws Exception {
        Handbill worker = stage.worker();
        stage.shop().tag(SENT_NOW, CAMPAIGN);
        long campaign = stage.shop().emailCampaign("Sent now", SLOWLY, SENT_NOW);
        stage.shop().send(campaign);
        Waiting.until(
                EXPANSION,
                "the campaign is sent",
                () ->
                        stage.sql()
                                        .number(
                                                "SELECT count(*) FROM (SELECT FROM deliveries WHERE"
                                                        + " campaign_id = ? AND status = 'sent' LIMIT"
                                                        + " 100) sent",
                                                campaign)
                                == 100);
        Waiting.until(
                EXPANSION,
                "more than half of it is in the ledger",
                () ->
                        stage.sql()
                                        .number(
                                                "SELECT count(*) FROM deliveries WHERE campaign_id"
                                                        + " = ?",
                                                campaign)
                                > CAMPAIGN / 2);
        measure("sending", stage, paths(campaign, stage.sql()));
        stage.shop().post(campaign, "cancel");
        worker.stop();
    }

    private static Object[] row(String path, List<String> millis) {
        List<Object> cells = new ArrayList<>(List.of(path));
        cells.addAll(millis);
        return cells.toArray();
    }

    /** For every connection from now on. */
    private static void explain(Sql sql) {
        for (String setting :
                List.of(
                        "session_preload_libraries = 'auto_explain'",
                        "auto_explain.log_min_duration = " + SLOW_MILLIS,
                        "auto_explain.log_analyze = on",
                        "auto_explain.log_timing = off",
                        "auto_explain.log_buffers = on",
                        "auto_explain.log_format = 'json'")) {
            sql.update("ALTER ROLE postgres SET " + setting);
        }
    }

    private static void reconnect(Stage stage) throws InterruptedException {
        stage.sql()
                .text(
                        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE"
                                + " datname = current_database() AND pid <> pg_backend_pid()");
        for (int good = 0; good < 30; ) {
            try {
                stage.shop().call("GET", "/topics", null);
                good++;
            } catch (IllegalStateException broken) {
                good = 0;
            }
        }
    }

    private void load(Stage stage) throws InterruptedException {
        Sql sql = stage.sql();
        for (String table : TABLES) {
            sql.update("ALTER TABLE %s SET (autovacuum_enabled = false)".formatted(table));
        }
        sql.update("SET session_replication_role = replica");
        sql.update(
                """
                CREATE TABLE bench_indexes AS SELECT indexname, indexdef FROM pg_indexes
                WHERE tablename IN ('customers', 'qr_codes', 'deliveries') AND indexdef LIKE 'CREATE INDEX%'
                """);
        each(sql, "SELECT string_agg('DROP INDEX ' || indexname, ';') FROM bench_indexes");
        stage.shop().customers(customers);
        sql.update(
                "INSERT INTO customer_days (day, joined) SELECT created_at::date, count(*) FROM"
                        + " customers GROUP BY 1");
        for (int i = 1; i <= older; i++) {
            long campaign = stage.shop().emailCampaign("Older " + i, Shop.NO_LIMIT);
            sql.update(
                    "UPDATE campaigns SET status = 'completed', sent_at = now() - interval '40"
                            + " days', completed_at = now() - interval '39 days', expanded_at = now()"
                            + " WHERE id = ?",
                    campaign);
            fill(sql, campaign, (long) i * CAMPAIGN % customers, CAMPAIGN, "40 days");
        }
        sql.update(
                """
                INSERT INTO customer_activity SELECT * FROM activity_of(ARRAY(SELECT DISTINCT customer_id FROM redemptions))
                """);
        each(sql, "SELECT string_agg(indexdef, ';') FROM bench_indexes");
        sql.update("ANALYZE");
    }

    private static void each(Sql sql, String statements) {
        sql.update(sql.text(statements));
    }

    /** After the statistics were taken: they do not know it. */
    private static long underWay(Stage stage) throws InterruptedException {
        long campaign = stage.shop().emailCampaign("Under way", 100);
        Sql sql = stage.sql();
        sql.update(
                "UPDATE campaigns SET status = 'paused', sent_at = now() - interval '1 hour',"
                        + " expanded_at = now() WHERE id = ?",
                campaign);
        fill(sql, campaign, 0, CAMPAIGN / 2, "1 hour");
        sql.update("SET session_replication_role = origin");
        return campaign;
    }

    /** Coupons and deliveries of so many customers, of which some were sent and some redeemed. */
    private static void fill(Sql sql, long campaign, long after, int sent, String ago) {
        sql.update(
                """
                INSERT INTO qr_codes (campaign_id, customer_id, token, short_code, created_at, expires_at, usage_count, redeemed_at, segments)
                SELECT ?::bigint, i, 'b' || ?::bigint || '-' || i, upper(substr(md5('c' || ?::bigint || '-' || i), 1, 16)),
                       now() - ?::interval, now() + interval '30 days',
                       (i % 20 = 0)::int, CASE WHEN i % 20 = 0 THEN now() END, ARRAY['lunch', 'vip']
                FROM generate_series(?::bigint + 1, ?::bigint + 50000) i
                """,
                campaign, campaign, campaign, ago, after, after);
        sql.update(
                """
                INSERT INTO deliveries (campaign_id, customer_id, qr_code_id, channel, status, attempts, claims, address, provider,
                                        error_code, error_text, first_attempt_at, finished_at)
                SELECT campaign_id, customer_id, id, 'email',
                       CASE WHEN customer_id - ?::bigint > ?::bigint THEN 'pending' WHEN customer_id % 50 = 0 THEN 'failed' ELSE 'sent' END,
                       1, 1, 'guest' || customer_id || '@example.com', 'sendgrid',
                       CASE WHEN customer_id - ?::bigint <= ?::bigint AND customer_id % 50 = 0 THEN '550' END,
                       CASE WHEN customer_id - ?::bigint <= ?::bigint AND customer_id % 50 = 0 THEN 'No such person' END,
                       now() - ?::interval, now() - ?::interval + (customer_id % 3600) * interval '1 second'
                FROM qr_codes WHERE campaign_id = ?::bigint ORDER BY id
                """,
                after, (long) sent, after, (long) sent, after, (long) sent, ago, ago, campaign);
        sql.update(
                """
                INSERT INTO redemptions (qr_code_id, campaign_id, customer_id, result, amount_minor, currency, at)
                SELECT id, campaign_id, customer_id, 'redeemed', 1250, 'EUR', now() - ?::interval
                FROM qr_codes WHERE campaign_id = ?::bigint AND usage_count > 0
                """,
                ago,
                campaign);
        sql.update(
                """
                INSERT INTO redemption_days (campaign_id, day, currency, share, uses, coupons, amount_minor)
                SELECT campaign_id, at::date, currency, qr_code_id % 8, count(*), count(*), sum(amount_minor)
                FROM redemptions WHERE campaign_id = ?::bigint AND result = 'redeemed' GROUP BY 1, 2, 3, 4
                """,
                campaign);
        sql.update(
                """
                INSERT INTO campaign_counts (campaign_id, channel, total, sent, failed)
                SELECT campaign_id, channel, count(*), count(*) FILTER (WHERE status = 'sent'), count(*) FILTER (WHERE status = 'failed')
                FROM deliveries WHERE campaign_id = ?::bigint GROUP BY campaign_id, channel
                """,
                campaign);
        sql.update(
                "INSERT INTO campaign_event_counts (campaign_id, channel, kind, messages) VALUES"
                        + " (?::bigint, 'email', 'delivered', 1), (?::bigint, 'sms', 'delivered', 1) ON"
                        + " CONFLICT DO NOTHING",
                campaign,
                campaign);
        sql.update("UPDATE campaigns SET total_targeted = 50000 WHERE id = ?::bigint", campaign);
    }

    private static void forget(Sql sql, String table) {
        sql.text(
                "SELECT count(pg_clear_attribute_stats('public', '%1$s', attname, false)) FROM pg_attribute WHERE attrelid = '%1$s'::regclass AND attnum > 0 AND NOT attisdropped"
                        .formatted(table));
        sql.text("SELECT pg_clear_relation_stats('public', '%s')".formatted(table));
    }

    /** Every screen that touches customers, coupons or deliveries. */
    private static List<String> paths(long campaign, Sql sql) {
        return Stream.of(pages(campaign, sql), peopleOfRules(), List.copyOf(RULES.keySet()))
                .flatMap(List::stream)
                .toList();
    }

    /** Their ids are 1 to how many there are. */
    private static void save(Shop shop) throws IOException, InterruptedException {
        for (Map.Entry<String, String> rule : RULES.entrySet()) {
            shop.call(
                    "POST",
                    "/rule-segments",
                    Map.of("name", rule.getKey(), "rule", JSON.readTree(rule.getValue())));
        }
    }

    private static List<String> peopleOfRules() {
        return IntStream.rangeClosed(1, RULES.size())
                .mapToObj(id -> "/customers?limit=50&sort=name&ruleSegment=" + id)
                .toList();
    }

    private static List<String> pages(long campaign, Sql sql) {
        String one = "/campaigns/" + campaign;
        String middle =
                cursor(
                        sql.number(
                                "SELECT id FROM deliveries WHERE campaign_id = ? ORDER BY id OFFSET"
                                        + " 25000 LIMIT 1",
                                campaign));
        return List.of(
                one + "/analytics",
                one + "/redemption-analytics",
                one + "/report.csv",
                one + "/progress",
                one + "/preflight",
                one + "/deliveries?limit=50",
                one + "/deliveries?limit=50&cursor=" + middle,
                one + "/deliveries?limit=50&status=failed",
                one + "/deliveries?limit=50&status=sent&channel=sms",
                one + "/deliveries?limit=50&status=unknown",
                one + "/deliveries?limit=50&query=guest49999",
                one + "/deliveries?limit=50&query=guest",
                one + "/deliveries?limit=50&query=nobody-at-all",
                one + "/deliveries?limit=50&outcome=redeemed",
                one + "/deliveries?limit=50&outcome=coupon-opened",
                one + "/deliveries?limit=50&outcome=opted-out",
                one + "/deliveries?limit=50&outcome=unsubscribed",
                one + "/deliveries?limit=50&outcome=coupon-issued",
                one + "/deliveries?limit=50&outcome=coupon-sent",
                one + "/deliveries?limit=50&outcome=coupon-delivered&segment=vip",
                one + "/deliveries?limit=50&outcome=bounced",
                one + "/deliveries?limit=50&reachedBy=email",
                one + "/deliveries?limit=50&reachedBy=both&outcome=redeemed",
                one + "/deliveries?limit=50&reachedBy=none",
                one + "/deliveries?limit=50&link=1",
                one + "/deliveries?limit=50&segment=vip",
                "/campaigns?limit=50",
                "/campaigns?limit=50&query=way",
                "/campaigns?limit=50&sort=revenue",
                "/campaign-comparison?ids=1,2," + campaign,
                "/overview",
                "/segments",
                "/customers?limit=50",
                "/customers?limit=50&query=guest49999",
                "/customers?limit=50&query=guest",
                "/customers?limit=50&query=number",
                "/customers?limit=50&query=jos%C3%A9",
                "/customers?limit=50&query=nobody-at-all",
                "/customers?limit=50&query=4150049999",
                "/customers?limit=50&query=gu",
                "/customers?limit=50&segment=vip",
                "/customers?limit=50&segment=nobody",
                "/customers?limit=50&segment=vip&query=guest49998",
                "/customers?limit=50&emailConsent=unsubscribed",
                "/customers?limit=50&emailConsent=subscribed&smsConsent=unsubscribed",
                "/customers?limit=50&sort=name",
                "/customers?limit=50&sort=-lastVisit",
                "/customers?limit=50&sort=lastVisit&segment=vip",
                "/customers?limit=50&sort=name&query=guest49999",
                "/customers?limit=50&sort=-name&emailConsent=unsubscribed",
                "/customers?limit=50&reachableBy=email",
                "/customers?limit=50&reachableBy=none",
                "/customers?limit=50&visitedSince=2020-01-01",
                "/customers?limit=50&notVisitedSince=2020-01-01&sort=name",
                "/customers?limit=50&addedFrom=2020-01-01&addedUntil=2020-12-31",
                "/customers?limit=50&updatedAfter=2020-01-01T00:00:00Z&sort=updated",
                "/customers?limit=50&updatedAfter=2099-01-01T00:00:00Z&sort=updated",
                "/customers?limit=50&updatedAfter=2099-01-01T00:00:00Z",
                "/customers?limit=50&createdAfter=2020-01-01T00:00:00Z",
                "/customers?limit=50&externalId=nobody",
                "/redemptions?limit=50&updatedAfter=2020-01-01T00:00:00Z",
                "/customers?limit=50&importId=1",
                "/customers/4711/timeline",
                "/customers/4711",
                "/customers/4711/coupons",
                "/customers/4711/consent-changes",
                "/customers/4711/export",
                "/counter/customers?query=guest49999",
                "/counter/customers?query=number",
                "/redemptions?limit=50&campaignId=" + campaign,
                "/redemptions?limit=50&result=refused&campaignId=" + campaign,
                "/redemptions?limit=50&result=kept&without=place&campaignId=" + campaign,
                "/redemptions?limit=50&result=kept&without=by&campaignId=" + campaign,
                "/redemptions?limit=50&place=nowhere&campaignId=" + campaign,
                "/redemptions?limit=50",
                "/redemptions/suspicious?days=30",
                "/suppressions?limit=50",
                "/audit-log?limit=50");
    }

    private static Map<String, String> rules() {
        Map<String, String> rules = new LinkedHashMap<>();
        String lost =
                """
                {"type": "ALL", "rules": [{"type": "REDEEMED"}, {"type": "NOT", "rule": {"type": "REDEEMED", "days": 30}}]}
                """;
        rules.put("tag", "{\"type\": \"TAG\", \"tags\": [\"vip\"]}");
        rules.put(
                "column is",
                "{\"type\": \"TEXT\", \"column\": \"city\", \"is\": \"equals\", \"value\": \"Town 5\"}");
        rules.put(
                "birthday in the next 7 days",
                "{\"type\": \"DATE\", \"column\": \"birthday\", \"when\": \"anniversary\", \"days\": 7}");
        rules.put(
                "number at least",
                "{\"type\": \"NUMBER\", \"column\": \"points\", \"atLeast\": 900}");
        rules.put("redeemed, but not in the last 30 days", lost);
        rules.put(
                "redeemed twice in the last 90 days",
                "{\"type\": \"REDEEMED\", \"atLeast\": 2, \"days\": 90}");
        rules.put("spent", "{\"type\": \"SPENT\", \"what\": \"sum\", \"atLeastMinor\": 1000}");
        rules.put("got a campaign", "{\"type\": \"MESSAGE\", \"did\": \"got\", \"campaignId\": 1}");
        rules.put(
                "got nothing in the last 30 days",
                "{\"type\": \"NOT\", \"rule\": {\"type\": \"MESSAGE\", \"did\": \"got\", \"days\": 30}}");
        rules.put(
                "a mix of seven",
                """
                {"type": "ALL", "rules": [%s, {"type": "REACHABLE", "by": "any"}, {"type": "ANY", "rules": [
                  {"type": "TAG", "tags": ["vip"]}, {"type": "SPENT", "what": "last", "atLeastMinor": 500},
                  {"type": "NOT", "rule": {"type": "MESSAGE", "did": "opened", "days": 365}},
                  {"type": "ADDED", "when": "last", "days": 90}]}]}
                """
                        .formatted(lost));
        return rules;
    }

    /** As pages name it. */
    private static String cursor(long id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(Long.BYTES).putLong(id).array());
    }

    private void measure(String statistics, Stage stage, List<String> paths) throws Exception {
        Path log = stage.log("postgres");
        for (String path : paths) {
            long from = Files.size(log);
            double slowest = 0;
            String failed = "";
            for (int i = 0; i < CALLS; i++) {
                long start = System.nanoTime();
                failed = isAnswered(stage.shop(), path) ? failed : " failed";
                slowest = Math.max(slowest, (System.nanoTime() - start) / 1e6);
            }
            String millis = "%.0f%s".formatted(slowest, failed);
            seen.computeIfAbsent(shown(path), _ -> new ArrayList<>()).add(millis);
            System.out.println("  %s %s: %s ms".formatted(statistics, shown(path), millis));
            tell(statistics, shown(path), log, from);
        }
    }

    private static boolean isAnswered(Shop shop, String path) throws InterruptedException {
        try {
            String rule = RULES.get(path);
            if (rule != null) {
                shop.call("POST", "/rule-segments/preview", Map.of("rule", JSON.readTree(rule)));
                return true;
            }
            return shop.beginningOf(path) < 300;
        } catch (IllegalStateException | IOException tooLate) {
            return false;
        }
    }

    private static String shown(String path) {
        return path.replaceFirst("/campaigns/\\d+", "/campaigns/{id}")
                .replaceFirst("cursor=.*", "cursor=…")
                .replaceFirst("campaignId=\\d+", "campaignId=…")
                .replaceFirst("ids=1,2,\\d+", "ids=1,2,…");
    }

    private void tell(String statistics, String path, Path log, long from) throws IOException {
        Map<String, Slow> slowest = new LinkedHashMap<>();
        Matcher explained = EXPLAINED.matcher(read(log, from));
        while (explained.find()) {
            double millis = Double.parseDouble(explained.group(1));
            JsonNode root = JSON.readTree(explained.group(2));
            if (millis >= WORTH_TELLING) {
                slowest.merge(
                        root.path("Query Text").asText().replaceAll("\\s+", " ").strip(),
                        new Slow(millis, root.path("Plan")),
                        (a, b) -> a.millis() > b.millis() ? a : b);
            }
        }
        slowest.forEach(
                (text, slow) ->
                        statements.row(
                                statistics,
                                path,
                                "%.0f".formatted(slow.millis()),
                                slow.pages(),
                                slow.worstEstimate(),
                                text.length() <= 160 ? text : text.substring(0, 160) + "…"));
    }

    private static String read(Path log, long from) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(from);
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** A statement's plan with what came of it. */
    private record Slow(double millis, JsonNode plan) {
        long pages() {
            return plan.path("Shared Hit Blocks").asLong()
                    + plan.path("Shared Read Blocks").asLong();
        }

        /** The node that expected other rows than came, most of all. */
        String worstEstimate() {
            JsonNode worst = worst(plan);
            return "%s %s: %.0f expected, %.0f came, %d times"
                    .formatted(
                            worst.path("Node Type").asText(),
                            worst.path("Relation Name").asText(),
                            worst.path("Plan Rows").asDouble(),
                            worst.path("Actual Rows").asDouble(),
                            worst.path("Actual Loops").asLong(1));
        }

        private static JsonNode worst(JsonNode node) {
            JsonNode worst = node;
            for (JsonNode part : node.path("Plans")) {
                JsonNode below = worst(part);
                worst = off(below) > off(worst) ? below : worst;
            }
            return worst;
        }

        private static double off(JsonNode node) {
            double times =
                    Math.max(node.path("Actual Rows").asDouble(), 1)
                            / Math.max(node.path("Plan Rows").asDouble(), 1);
            return Math.max(times, 1 / times);
        }
    }
}
