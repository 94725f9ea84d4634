package dev.handbill.bench;

import dev.handbill.bench.simulator.Misbehavior;
import java.time.Duration;
import java.util.Map;

/** The same worker over each of its ways out: SendGrid, a mail server, Twilio. */
final class Channels {
    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final int LATENCY_MILLIS = 20;

    private final Settings settings;
    private final int customers;

    Channels(Settings settings) {
        this.settings = settings;
        this.customers = settings.isQuick() ? 2_000 : 20_000;
    }

    Table run() throws Exception {
        Table table =
                new Table(
                        "Providers: limits off, one worker, %d ms latency"
                                .formatted(LATENCY_MILLIS),
                        "provider",
                        "messages",
                        "a second, first to last",
                        "CPU-s per 1,000: worker",
                        "sent twice",
                        "refused by the contract");
        provider(table, "SendGrid, e-mail with inline QR", "sendgrid", true);
        provider(table, "SMTP, e-mail with inline QR", "smtp", true);
        provider(table, "Twilio, SMS", "sendgrid", false);
        return table;
    }

    /** On a stage of its own, since all processes of one must agree on their providers. */
    private void provider(Table table, String name, String emailProvider, boolean isEmail)
            throws Exception {
        try (Stage stage = new Stage(settings, Map.of("HANDBILL_EMAIL_PROVIDER", emailProvider))) {
            stage.behave(Misbehavior.latency(LATENCY_MILLIS));
            stage.shop().customers(customers);
            measure(stage, table, name, isEmail);
        }
    }

    /** Twice, and the second time is measured. */
    private void measure(Stage stage, Table table, String name, boolean isEmail) throws Exception {
        Handbill worker = stage.worker();
        send(stage, name + ", warm-up", isEmail);
        double before = Processes.cpuSeconds(worker.pid());
        long[] times = send(stage, name, isEmail);
        double cpu = Processes.cpuSeconds(worker.pid()) - before;
        worker.stop();
        table.row(
                name,
                times.length,
                Math.round((times.length - 1) * 1e6 / (times[times.length - 1] - times[0])),
                cpu * 1000 / customers,
                Math.max(0, times.length - customers),
                stage.count("violations"));
    }

    /** When each message of the campaign arrived, in microseconds. */
    private long[] send(Stage stage, String name, boolean isEmail) throws Exception {
        long before = stage.accepted();
        Shop shop = stage.shop();
        long campaign =
                isEmail
                        ? shop.emailCampaign(name, Shop.NO_LIMIT)
                        : shop.smsCampaign(name, Shop.NO_LIMIT);
        shop.send(campaign);
        Waiting.until(LONGEST, name + " is sent", () -> shop.status(campaign).equals("completed"));
        return stage.sent().arrivals().skip(before).toArray();
    }
}
