package dev.handbill.bench;

import dev.handbill.bench.simulator.Misbehavior;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One campaign that is being sent while something breaks. */
final class FaultScene {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Stage stage;
    private final long campaign;
    private final int customers;
    private final Map<String, String> env;
    private final List<Handbill> workers = new ArrayList<>();
    private long inDoubt;
    private Duration recovery = Duration.ZERO;

    FaultScene(Stage stage, long campaign, int customers, Map<String, String> env) {
        this.stage = stage;
        this.campaign = campaign;
        this.customers = customers;
        this.env = env;
    }

    Stage stage() {
        return stage;
    }

    int customers() {
        return customers;
    }

    long campaign() {
        return campaign;
    }

    Handbill startWorker() throws IOException, InterruptedException {
        Handbill worker = stage.worker(env);
        workers.add(worker);
        return worker;
    }

    List<Handbill> workers() {
        return workers;
    }

    /** The worker that is at work now. */
    Handbill worker() {
        return workers.getLast();
    }

    void awaitSent(double share) throws InterruptedException {
        Waiting.until(
                PATIENCE, "a share of " + share + " is sent", () -> sent() >= share * customers);
    }

    /** What a kill now may leave in doubt; added up over several. */
    long noteInFlight() {
        long now =
                stage.sql()
                        .number(
                                "SELECT coalesce(sum(cardinality(delivery_ids)), 0) FROM delivery_claims WHERE campaign_id = ?",
                                campaign);
        inDoubt += now;
        return now;
    }

    long inDoubt() {
        return inDoubt;
    }

    void addDoubt(long messages) {
        inDoubt += messages;
    }

    /** From now until the next message is accepted; the longest one counts. */
    void awaitSendingAgain() throws InterruptedException {
        long before = stage.accepted();
        Duration took =
                Waiting.until(
                        PATIENCE, "sending goes on", () -> stage.accepted() > before || isOver());
        recovery = took.compareTo(recovery) > 0 ? took : recovery;
    }

    Duration recovery() {
        return recovery;
    }

    boolean isOver() {
        return stage.shop().status(campaign).equals("completed");
    }

    void behave(Misbehavior how) throws InterruptedException {
        stage.behave(how);
    }

    long count(String condition) {
        return stage.sql()
                .number(
                        "SELECT count(*) FROM deliveries WHERE campaign_id = ? AND " + condition,
                        campaign);
    }

    private long sent() {
        return stage.sql()
                .number(
                        "SELECT coalesce(sum(sent), 0) FROM campaign_counts WHERE campaign_id = ?",
                        campaign);
    }
}
