package dev.handbill.provider.twilio;

import dev.handbill.consent.suppression.AddressReport.Reason;
import dev.handbill.events.EventKind;
import dev.handbill.events.ProviderEvent;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Twilio's status callback as an event
 * (twilio.com/docs/messaging/guides/outbound-message-status-in-status-callbacks).
 */
final class TwilioStatus {
    private TwilioStatus() {}

    /**
     * @param delivery from the address that was called: signed, like everything else
     * @return null for a status that tells nothing new, such as queued or sent
     */
    static @Nullable ProviderEvent event(
            long delivery, SortedMap<String, List<String>> fields, Instant now) {
        String sid = FormFields.first(fields, "MessageSid");
        String status = FormFields.first(fields, "MessageStatus");
        String to = FormFields.first(fields, "To");
        EventKind kind =
                switch (status) {
                    case "delivered", "read" -> EventKind.DELIVERED;
                    case "undelivered", "failed" -> EventKind.BOUNCED;
                    default -> null;
                };
        if (kind == null || delivery <= 0 || sid.isEmpty() || to.isEmpty()) {
            return null;
        }
        String code = FormFields.first(fields, "ErrorCode");
        return new ProviderEvent(
                TwilioProvider.NAME,
                sid + ":" + status,
                kind,
                delivery,
                to,
                kind == EventKind.BOUNCED ? suppress(code) : null,
                code,
                kind == EventKind.BOUNCED ? meaning(code) : "",
                now);
    }

    /** The number itself is bad, or its owner has said stop. */
    private static @Nullable Reason suppress(String code) {
        return switch (code) {
            case "21610" -> Reason.OPT_OUT;
            case "21211", "21614", "30005", "30006" -> Reason.INVALID;
            default -> null;
        };
    }

    private static String meaning(String code) {
        return switch (code) {
            case "30001" -> "Twilio's queue for this sender is full: send at a lower rate.";
            case "30002" -> "The Twilio account is suspended.";
            case "30003" -> "The phone is switched off or out of reach.";
            case "30004" -> "The recipient or the carrier blocks this sender.";
            case "30005" -> "The number is unknown.";
            case "30006" -> "A landline, or a carrier that takes no SMS.";
            case "30007" -> "The carrier took the message for spam.";
            case "30008" -> "The carrier gave no reason.";
            case "30032" -> "The toll-free number is not verified.";
            case "30034" -> "The number is not registered for business messages (A2P 10DLC).";
            case "30410" -> "The carrier did not answer in time.";
            case "21610" -> "The recipient has said STOP.";
            case "" -> "Twilio gave no reason.";
            default -> "Twilio's code " + code + ".";
        };
    }
}
