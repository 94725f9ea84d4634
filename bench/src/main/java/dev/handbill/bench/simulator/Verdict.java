package dev.handbill.bench.simulator;

import java.util.concurrent.ThreadLocalRandom;

/** What becomes of one request; the name is what the log says. */
enum Verdict {
    ACCEPTED,
    ACCEPTED_THEN_RESET,
    ACCEPTED_SLOWLY,
    THROTTLED,
    FAILED,
    RESET,
    HUNG,
    CREDENTIALS;

    static Verdict draw(Misbehavior how) {
        if (how.down() != null) {
            return switch (how.down()) {
                case "reset" -> RESET;
                case "credentials" -> CREDENTIALS;
                default -> FAILED;
            };
        }
        double die = ThreadLocalRandom.current().nextDouble();
        if ((die -= how.throttled()) < 0) {
            return THROTTLED;
        }
        if ((die -= how.failed()) < 0) {
            return FAILED;
        }
        if ((die -= how.reset()) < 0) {
            return RESET;
        }
        if ((die -= how.acceptedThenReset()) < 0) {
            return ACCEPTED_THEN_RESET;
        }
        if ((die -= how.hung()) < 0) {
            return HUNG;
        }
        return die - how.slowBody() < 0 ? ACCEPTED_SLOWLY : ACCEPTED;
    }

    boolean isAccepted() {
        return this == ACCEPTED || this == ACCEPTED_THEN_RESET || this == ACCEPTED_SLOWLY;
    }
}
