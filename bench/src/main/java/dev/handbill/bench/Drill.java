package dev.handbill.bench;

import java.time.Duration;

/**
 * The restore drill: a backup in mid-campaign, both stores destroyed a while later, PostgreSQL
 * restored and Redis left empty; the campaign goes on by itself. Nobody is left out, and only what
 * went out after the backup may go out again.
 */
public final class Drill {
    private static final double BACKED_UP = 0.2;

    /** How much of the campaign goes out between the backup and the end. */
    private static final double SINCE = 0.2;

    private static final double NEARLY_ALL = 0.95;
    private static final Duration COMPLETION = Duration.ofMinutes(10);

    private final Settings settings;

    public Drill(Settings settings) {
        this.settings = settings;
    }

    /**
     * @param lost messages that nobody accepted and the restored ledger does not tell of
     * @param twice accepted more often than once
     * @param mostTwice accepted before the end, and not sent yet by what was restored
     */
    public record Outcome(
            int customers,
            long sentAtTheBackup,
            long sentAtTheEnd,
            long lost,
            long twice,
            long mostTwice,
            Duration backup,
            Duration restore,
            Duration total,
            String status) {
        public boolean holds() {
            return lost == 0 && twice <= mostTwice && status.equals("completed");
        }
    }

    Table run() throws Exception {
        Outcome outcome = outcome();
        Table table =
                new Table(
                        "Restore drill: " + outcome.customers() + " e-mails",
                        "sent at the backup",
                        "sent when all was destroyed",
                        "lost (0)",
                        "sent twice",
                        "at most (since the backup)",
                        "backup, s",
                        "restored and sending, s",
                        "campaign, s",
                        "holds");
        table.row(
                outcome.sentAtTheBackup(),
                outcome.sentAtTheEnd(),
                outcome.lost(),
                outcome.twice(),
                outcome.mostTwice(),
                seconds(outcome.backup()),
                seconds(outcome.restore()),
                seconds(outcome.total()),
                outcome.holds() ? "yes" : "NO: " + outcome.status());
        return table;
    }

    public Outcome outcome() throws Exception {
        int customers = settings.isQuick() ? 1_500 : 10_000;
        try (Stage stage = new Stage(settings, Faults.BRISK)) {
            stage.shop().customers(customers);
            // twenty seconds of sending, so that there is a middle
            long campaign = stage.shop().emailCampaign("Restore drill", 3 * customers);
            FaultScene scene = new FaultScene(stage, campaign, customers, Faults.BRISK);
            scene.startWorker();
            long start = System.nanoTime();
            stage.shop().send(campaign);

            scene.awaitSent(BACKED_UP);
            long backupStart = System.nanoTime();
            BaseBackup backup =
                    BaseBackup.take(
                            stage.sql(), stage.postgresData(), stage.folder().resolve("backup"));
            Duration backupTook = since(backupStart);
            double now = (double) scene.count("status = 'sent'") / customers;
            scene.awaitSent(Math.min(NEARLY_ALL, now + SINCE));
            stage.killAll();
            stage.destroyStores();

            long accepted = stage.sent().ofCampaign(campaign).accepted().count();
            long restoreStart = System.nanoTime();
            stage.restoreStores(backup);
            long restored = scene.count("status = 'sent'");
            scene.startWorker();
            scene.awaitSendingAgain();
            Duration restoreTook = since(restoreStart);
            Waiting.until(COMPLETION, "the restored campaign completes", scene::isOver);

            SentLog log = stage.sent().ofCampaign(campaign);
            return new Outcome(
                    customers,
                    restored,
                    accepted,
                    Faults.lost(scene, log),
                    log.twice(),
                    accepted - restored,
                    backupTook,
                    restoreTook,
                    since(start),
                    stage.shop().status(campaign));
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
