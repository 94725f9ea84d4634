package dev.handbill.provider.twilio;

import com.twilio.exception.ApiException;
import dev.handbill.provider.HeaderText;
import dev.handbill.provider.RetryAfter;
import dev.handbill.provider.SendOutcome;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Twilio's status and error code mean for a delivery (twilio.com/docs/api/errors). */
final class TwilioAnswers {
    private static final int OPTED_OUT = 21610;

    /** Not a number, not a mobile one, or of a kind that takes no SMS. */
    private static final Set<Integer> BAD_NUMBER = Set.of(21211, 21217, 21614, 21635);

    /** Too many requests. */
    private static final Set<Integer> SLOW_DOWN = Set.of(20429, 14107);

    /** The sender's queue is full, or the account has sent what it may send today. */
    private static final Set<Integer> LATER = Set.of(21611, 63038);

    private static final Duration LATER_IS = Duration.ofMinutes(1);
    private static final int CREATED = 201;

    /**
     * Wrong credentials, account or sender: the same for every recipient. 21606 and 21408 are not
     * among them, they depend on the destination.
     */
    private static final Set<Integer> NOTHING_CAN_GO =
            Set.of(
                    20003, 20005, 20404, 20008, 21212, 21603, 21659, 21660, 21701, 21703, 21704,
                    21705);

    private final Clock clock;

    TwilioAnswers(Clock clock) {
        this.clock = clock;
    }

    SendOutcome accepted(TwilioCall call, @Nullable String sid) {
        if (call.status() < 300 && sid != null && !sid.isBlank()) {
            return new SendOutcome.Accepted(sid);
        }
        String code = String.valueOf(call.status());
        return call.status() == CREATED
                ? new SendOutcome.Uncertain(code, "The answer has no message id of Twilio's.")
                : new SendOutcome.CredentialsRefused(
                        code, "What answers at TWILIO_BASE_URL is not Twilio");
    }

    SendOutcome refused(TwilioCall call, ApiException e) {
        int code = e.getCode() == null ? call.status() : e.getCode();
        if (call.status() < 400) {
            return accepted(call, null);
        }
        if (call.status() >= 500) {
            return new SendOutcome.Retryable(String.valueOf(code), text(e));
        }
        return byCode(call, code, text(e));
    }

    private SendOutcome byCode(TwilioCall call, int code, String text) {
        String shown = String.valueOf(code);
        if (code == OPTED_OUT) {
            return new SendOutcome.RecipientOptedOut(shown, text);
        }
        if (BAD_NUMBER.contains(code)) {
            return new SendOutcome.AddressRefused(shown, text);
        }
        if (call.status() == 429 || SLOW_DOWN.contains(code)) {
            return new SendOutcome.Throttled(
                    RetryAfter.of(call.header("Retry-After"), null, clock), shown);
        }
        if (LATER.contains(code)) {
            return new SendOutcome.Throttled(LATER_IS, shown);
        }
        if (NOTHING_CAN_GO.contains(code) || isAboutTheAccount(call.status(), code)) {
            return new SendOutcome.CredentialsRefused(shown, text);
        }
        return call.status() == 408
                ? new SendOutcome.Retryable(shown, text)
                : new SendOutcome.MessageRefused(shown, text);
    }

    /** A code of the 21xxx family speaks about the message, whatever status comes with it. */
    private static boolean isAboutTheAccount(int status, int code) {
        return (status == 401 || status == 403 || status == 404)
                && !(code >= 21_000 && code < 22_000);
    }

    private static String text(ApiException e) {
        String message = e.getMessage();
        return message == null || message.isBlank()
                ? "Twilio gave no reason."
                : HeaderText.oneLine(message, HeaderText.MOST_IN_AN_ANSWER);
    }
}
