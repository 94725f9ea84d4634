package dev.handbill.bench.simulator;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides on each valid message, writes it to the log and answers. */
final class Answers {
    private static final long FOR_EVER_MILLIS = 3_600_000;

    private final SendLog log;
    private final AtomicLong ids = new AtomicLong();
    private volatile Misbehavior behavior = Misbehavior.NONE;

    /** A message that came in, with our ids as far as the protocol carries them. */
    record Message(String channel, String campaign, String delivery, String to) {}

    Answers(SendLog log) {
        this.log = log;
    }

    void behave(Misbehavior how) {
        behavior = how;
    }

    HttpPort.@Nullable Reply to(
            Message message,
            Function<String, HttpPort.Reply> accepted,
            Function<String, String> error)
            throws InterruptedException {
        Misbehavior how = behavior;
        String id = id();
        Verdict verdict = decide(message, how, id);
        return switch (verdict) {
            case ACCEPTED -> accepted.apply(id);
            case ACCEPTED_SLOWLY -> slow(accepted.apply(id));
            case ACCEPTED_THEN_RESET, RESET -> null;
            case THROTTLED -> throttled(how, error);
            case FAILED -> HttpPort.Reply.of(503, error.apply("Service Unavailable"));
            case CREDENTIALS -> HttpPort.Reply.of(401, error.apply("Authenticate"));
            case HUNG -> {
                Thread.sleep(FOR_EVER_MILLIS);
                yield null;
            }
        };
    }

    /** Also for SMTP, which words its answers itself. */
    Verdict decide(Message message, Misbehavior how, String id) throws InterruptedException {
        Verdict verdict = Verdict.draw(how);
        log.note(
                verdict,
                message.channel(),
                message.campaign(),
                message.delivery(),
                message.to(),
                id);
        boolean isSlow =
                how.slowCampaign() != 0
                        && message.campaign().equals(Long.toString(how.slowCampaign()));
        int millis = isSlow ? how.slowMillis() : how.latencyMillis();
        if (millis > 0) {
            Thread.sleep(millis);
        }
        return verdict;
    }

    Misbehavior behavior() {
        return behavior;
    }

    String id() {
        return "sim-" + ids.incrementAndGet();
    }

    private static HttpPort.Reply slow(HttpPort.Reply reply) {
        return new HttpPort.Reply(reply.status(), reply.header(), reply.body(), true);
    }

    private static HttpPort.Reply throttled(Misbehavior how, Function<String, String> error) {
        String header =
                switch (String.valueOf(how.throttleHeader())) {
                    case "retry-after" -> "Retry-After: " + how.throttleSeconds() + "\r\n";
                    case "reset" ->
                            "X-RateLimit-Reset: "
                                    + (Instant.now().getEpochSecond() + how.throttleSeconds())
                                    + "\r\n";
                    default -> "";
                };
        return new HttpPort.Reply(429, header, error.apply("too many requests"), false);
    }
}
