package dev.handbill.provider.sendgrid;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handbill.consent.suppression.AddressReport.Reason;
import dev.handbill.events.EventKind;
import dev.handbill.events.ProviderEvent;
import dev.handbill.kernel.text.Digests;
import dev.handbill.kernel.web.Robots;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a batch of SendGrid's Event Webhook: a JSON array with one object an event. */
final class SendGridEvents {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant EARLIEST = Instant.parse("2020-01-01T00:00:00Z");

    /** How far SendGrid's clock may be ahead of ours. */
    static final Duration FASTEST_CLOCK = Duration.ofMinutes(5);

    private final Clock clock;
    private final List<ProviderEvent> events = new ArrayList<>();
    private int ignored;

    private SendGridEvents(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param ignored events that change nothing: of kinds without meaning for us, of messages that
     *     are not deliveries, or not understood
     */
    record Batch(List<ProviderEvent> events, int ignored) {}

    /**
     * @throws IOException if it is not a JSON array to its end
     */
    static Batch read(byte[] body, Clock clock) throws IOException {
        SendGridEvents read = new SendGridEvents(clock);
        try (JsonParser parser = JSON.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new IOException("not an array");
            }
            for (JsonToken token = parser.nextToken();
                    token != JsonToken.END_ARRAY;
                    token = parser.nextToken()) {
                if (token == null) {
                    throw new IOException("cut off");
                }
                // one event at a time: the tree of a whole batch would be many times its size
                read.add(JSON.readTree(parser));
            }
        }
        return new Batch(read.events, read.ignored);
    }

    private void add(JsonNode node) {
        ProviderEvent event = event(node);
        if (event == null) {
            ignored++;
        } else {
            events.add(event);
        }
    }

    private @Nullable ProviderEvent event(JsonNode node) {
        long delivery = node.path("delivery_id").asLong(0);
        String address = node.path("email").asText("");
        EventKind kind = kind(node);
        if (kind == null || delivery <= 0 || address.isEmpty()) {
            return null;
        }
        String id = node.path("sg_event_id").asText("");
        return new ProviderEvent(
                SendGridProvider.NAME,
                id.isEmpty() ? Digests.sha256Hex(node.toString()) : id,
                kind,
                delivery,
                address,
                suppress(kind, node),
                node.path("status").asText(""),
                node.path("reason").asText(""),
                at(node));
    }

    /** Null for what tells nothing new: processed, deferred, and kinds of later years. */
    private static @Nullable EventKind kind(JsonNode node) {
        return switch (node.path("event").asText("")) {
            case "delivered" -> EventKind.DELIVERED;
            case "bounce", "dropped" -> EventKind.BOUNCED;
            case "open" ->
                    node.path("sg_machine_open").asBoolean(false)
                            ? EventKind.OPENED_BY_MACHINE
                            : EventKind.OPENED;
            case "click" ->
                    Robots.isOne(node.path("useragent").asText("")) ? null : EventKind.CLICKED;
            case "spamreport" -> EventKind.COMPLAINED;
            case "unsubscribe", "group_unsubscribe" -> EventKind.UNSUBSCRIBED;
            default -> null;
        };
    }

    private static @Nullable Reason suppress(EventKind kind, JsonNode node) {
        if (node.path("event").asText("").equals("dropped")) {
            return dropped(node.path("reason").asText(""));
        }
        // a server turned this one message away: the address may be good
        boolean isBlocked = node.path("type").asText("").equals("blocked");
        return kind == EventKind.BOUNCED && isBlocked ? null : kind.suppresses();
    }

    /** SendGrid drops what its own lists forbid; ours learn from them. */
    private static @Nullable Reason dropped(String reason) {
        return switch (reason.strip().toLowerCase(Locale.ROOT)) {
            case "bounced address" -> Reason.BOUNCE;
            case "spam reporting address" -> Reason.COMPLAINT;
            case "unsubscribed address" -> Reason.OPT_OUT;
            case "invalid" -> Reason.INVALID;
            default -> null;
        };
    }

    /** Now, for a time that cannot be. */
    private Instant at(JsonNode node) {
        long seconds = node.path("timestamp").asLong(0);
        Instant now = clock.instant();
        if (seconds <= EARLIEST.getEpochSecond()
                || seconds > now.plus(FASTEST_CLOCK).getEpochSecond()) {
            return now;
        }
        return Instant.ofEpochSecond(seconds);
    }
}
