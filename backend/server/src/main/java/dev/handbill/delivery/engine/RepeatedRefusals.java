package dev.handbill.delivery.engine;

import dev.handbill.delivery.ledger.DeliveryResult;
import dev.handbill.delivery.ledger.DeliveryStatus;
import dev.handbill.delivery.ledger.SendAttempt;
import dev.handbill.provider.SendOutcome;
import dev.handbill.queue.Lane;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Stops a lane of which the provider takes nothing, before the audience is gone: the same refusal
 * some times in a row, with no message taken in between, is not about the recipients.
 */
@ApplicationScoped
class RepeatedRefusals {
    static final int MOST_IN_A_ROW = 10;

    private final LaneStops stops;
    private final Map<Lane, Row> rows = new ConcurrentHashMap<>();

    RepeatedRefusals(LaneStops stops) {
        this.stops = stops;
    }

    private record Row(String code, String text, int length) {}

    /** After the results are recorded: what has failed so far can be sent again. */
    void look(Lane lane, List<SendAttempt> sent) {
        for (SendAttempt one : sent) {
            rows.compute(lane, (_, row) -> next(row, one));
        }
        Row row = rows.get(lane);
        if (row != null && row.length() >= MOST_IN_A_ROW) {
            stop(lane, row);
        }
    }

    /** For tests, in which the ids of campaigns start again. */
    void forget() {
        rows.clear();
    }

    private static @Nullable Row next(@Nullable Row row, SendAttempt one) {
        DeliveryResult result = one.result();
        if (one.outcome() instanceof SendOutcome.Accepted) {
            return null;
        }
        boolean counts =
                one.outcome() instanceof SendOutcome.MessageRefused
                        || result.status() == DeliveryStatus.UNKNOWN;
        if (!counts) {
            return row;
        }
        String code = String.valueOf(result.code());
        int before = row != null && row.code().equals(code) ? row.length() : 0;
        return new Row(code, String.valueOf(result.text()), before + 1);
    }

    private void stop(Lane lane, Row row) {
        rows.remove(lane);
        String reason =
                "The provider turned %d messages in a row away for the same reason (%s: %s). Correct what it names, resume, and retry what failed."
                        .formatted(row.length(), row.code(), row.text());
        stops.stop(lane, reason);
    }
}
