package dev.handbill.provider.smtp;

import dev.handbill.provider.HeaderText;
import dev.handbill.provider.NetworkFailure;
import dev.handbill.provider.SendOutcome;
import io.vertx.ext.mail.SMTPException;
import java.time.Duration;
import java.util.regex.Pattern;

/** What an SMTP reply (RFC 5321, 4.2; RFC 4954, 6) means for a delivery. */
final class SmtpAnswers {
    /** SMTP has no Retry-After; servers that say "too many" count by the minute. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    /** Bad mailbox, bad domain, bad syntax, moved, null MX (RFC 3463, 3.2; RFC 7505). */
    private static final Pattern NO_SUCH_MAILBOX = Pattern.compile("\\b5\\.1\\.(1|2|3|6|10)\\b");

    private SmtpAnswers() {}

    static SendOutcome outcome(Throwable failure) {
        if (failure instanceof SMTPException answer) {
            return outcome(answer);
        }
        String message = failure.getMessage() == null ? "" : failure.getMessage();
        // the client reports these as bare texts, before anything was sent
        if (message.startsWith("login is required") || message.startsWith("STARTTLS required")) {
            return new SendOutcome.CredentialsRefused("sign-in", oneLine(message));
        }
        if (message.startsWith("message exceeds allowed size")) {
            return new SendOutcome.Refused("too-large", "The mail server takes smaller ones only.");
        }
        return NetworkFailure.outcome(failure);
    }

    private static SendOutcome outcome(SMTPException answer) {
        int reply = answer.getReplyCode();
        String code = String.valueOf(reply);
        String text = oneLine(String.valueOf(answer.getReplyMessage()));
        return switch (reply) {
            case 421, 454 -> new SendOutcome.Throttled(PAUSE, code);
            case 530, 534, 535, 538 -> new SendOutcome.CredentialsRefused(code, text);
            default -> byClass(reply, code, text);
        };
    }

    private static SendOutcome byClass(int reply, String code, String text) {
        if (reply >= 400 && reply < 500) {
            return new SendOutcome.Retryable(code, text);
        }
        return NO_SUCH_MAILBOX.matcher(text).find()
                ? new SendOutcome.AddressRefused(code, text)
                : new SendOutcome.Refused(code, text);
    }

    private static String oneLine(String text) {
        return HeaderText.oneLine(text, HeaderText.MOST_IN_AN_ANSWER);
    }
}
