package dev.handbill.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An upgrade in mid-campaign: the schema becomes that of this release while processes of the last
 * one send and answer, and go on doing so; then this one's take over. Nobody is left out, nobody is
 * written to twice.
 *
 * <p>{@code HANDBILL_BENCH_FROM} is the last release's {@code quarkus-run.jar}; {@code
 * HANDBILL_BENCH_SNAPSHOT} a file that gets all rows of the moment before the migration, for those
 * who later have that release's data only.
 */
public final class Upgrade {
    private static final double BEFORE = 0.25;

    /** How much of the campaign the last release sends on the new schema. */
    private static final double BESIDE = 0.25;

    private static final Duration COMPLETION = Duration.ofMinutes(5);
    private static final String CAMPAIGN = "Upgrade";

    private final Settings settings;

    public Upgrade(Settings settings) {
        this.settings = settings;
    }

    /** Brings an empty database to the schema of a migration. */
    @FunctionalInterface
    public interface OlderSchema {
        void make(String url, String user, String password, int migration);
    }

    /**
     * @param before sent when the migration began
     * @param beside sent by the last release on the new schema
     * @param lost messages that nobody accepted and the ledger does not tell of
     * @param twice accepted more often than once
     * @param broken what the last release would stumble over in the new schema
     */
    public record Outcome(
            int customers,
            long before,
            long beside,
            long lost,
            long twice,
            String status,
            Duration migration,
            List<String> broken) {
        public boolean holds() {
            return lost == 0 && twice == 0 && status.equals("completed") && broken.isEmpty();
        }
    }

    Table run() throws Exception {
        Outcome outcome = outcome(Path.of(needed("HANDBILL_BENCH_FROM")).toAbsolutePath());
        Table table =
                new Table(
                        "Upgrade in mid-campaign: " + outcome.customers() + " e-mails",
                        "sent before",
                        "by the last release on the new schema",
                        "lost (0)",
                        "sent twice (0)",
                        "migration, s",
                        "holds");
        table.row(
                outcome.before(),
                outcome.beside(),
                outcome.lost(),
                outcome.twice(),
                outcome.migration().toMillis() / 1000.0,
                outcome.holds() ? "yes" : "NO: " + outcome.status() + " " + outcome.broken());
        return table;
    }

    private static String needed(String name) {
        String value = System.getenv(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException(
                    name + " says which release to come from; make upgrade FROM=v0.1.0 sets it");
        }
        return value;
    }

    /** With the last release's processes. */
    private Outcome outcome(Path older) throws Exception {
        int customers = settings.isQuick() ? 300 : 5_000;
        try (Stage stage = new Stage(settings.with(older), Faults.BRISK)) {
            stage.shop().customers(customers);
            // a minute of sending, so that there is a middle on a busy machine, too
            long campaign = stage.shop().emailCampaign(CAMPAIGN, customers);
            FaultScene scene = new FaultScene(stage, campaign, customers, Faults.BRISK);
            Handbill last = scene.startWorker();
            stage.shop().send(campaign);
            scene.awaitSent(BEFORE);
            redeemOne(stage, campaign);
            keep(stage);

            stage.upgradeTo(settings.jar());
            long before = scene.count("status = 'sent'");
            Duration migration = stage.migrate();
            double now = (double) scene.count("status = 'sent'") / customers;
            scene.awaitSent(now + BESIDE);
            redeemOne(stage, campaign);
            stage.shop().call("GET", "/campaigns/" + campaign + "/progress", null);
            last.stop();
            long beside = scene.count("status = 'sent'") - Math.round(now * customers);

            stage.open();
            scene.startWorker();
            Waiting.until(COMPLETION, "the campaign completes", scene::isOver);
            redeemOne(stage, campaign);
            SentLog log = stage.sent().ofCampaign(campaign);
            return new Outcome(
                    customers,
                    before,
                    beside,
                    Faults.lost(scene, log),
                    log.twice(),
                    stage.shop().status(campaign),
                    migration,
                    List.of());
        }
    }

    /** With the rows that the last release left in mid-campaign, and without its programs. */
    public Outcome outcome(Snapshot snapshot, OlderSchema schema) throws Exception {
        try (Stage stage = Stage.closed(settings, Faults.BRISK)) {
            String url = stage.postgres().jdbcUrl();
            String user = stage.postgres().user();
            String password = stage.postgres().password();
            schema.make(url, user, password, snapshot.migration());
            snapshot.load(url, user, password);
            Sql sql = stage.sql();
            long campaign = sql.number("SELECT id FROM campaigns WHERE name = ?", CAMPAIGN);
            Set<Long> sent = sent(sql, campaign);

            SchemaGuard guard = SchemaGuard.of(url, user, password);
            Duration migration = stage.migrate();
            List<String> broken = guard.broken(url, user, password);

            stage.open();
            stage.shop().signIn();
            int customers = (int) sql.number("SELECT count(*) FROM customers");
            FaultScene scene = new FaultScene(stage, campaign, customers, Faults.BRISK);
            scene.startWorker();
            Waiting.until(COMPLETION, "the campaign completes", scene::isOver);
            redeemOne(stage, campaign);
            SentLog log = stage.sent().ofCampaign(campaign);
            long again = log.accepted().filter(line -> sent.contains(line.delivery())).count();
            return new Outcome(
                    customers,
                    sent.size(),
                    0,
                    Math.max(0, Faults.lost(scene, log) - sent.size() + again),
                    log.twice() + again,
                    stage.shop().status(campaign),
                    migration,
                    broken);
        }
    }

    private static Set<Long> sent(Sql sql, long campaign) {
        String ids =
                sql.text(
                        "SELECT coalesce(string_agg(id::text, ','), '0') FROM deliveries WHERE"
                                + " campaign_id = ? AND status = 'sent'",
                        campaign);
        return Arrays.stream(ids.split(",", -1)).map(Long::valueOf).collect(Collectors.toSet());
    }

    /** Whoever answers now redeems a coupon that nobody redeemed yet. */
    private static void redeemOne(Stage stage, long campaign) throws InterruptedException {
        String token =
                stage.sql()
                        .text(
                                "SELECT token FROM qr_codes WHERE campaign_id = ? AND redeemed_at IS"
                                        + " NULL ORDER BY id LIMIT 1",
                                campaign);
        stage.shop().call("POST", "/redemptions", Map.of("token", token, "amountMinor", 1250));
    }

    private static void keep(Stage stage) throws SQLException, IOException {
        String file = System.getenv("HANDBILL_BENCH_SNAPSHOT");
        if (file != null && !file.isEmpty()) {
            Snapshot.take(
                    stage.postgres().jdbcUrl(),
                    stage.postgres().user(),
                    stage.postgres().password(),
                    Path.of(file));
        }
    }
}
