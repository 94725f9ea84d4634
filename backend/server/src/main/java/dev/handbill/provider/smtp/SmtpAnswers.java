package dev.handbill.provider.smtp;

import dev.handbill.provider.HeaderText;
import dev.handbill.provider.NetworkFailure;
import dev.handbill.provider.SendOutcome;
import io.vertx.ext.mail.SMTPException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.regex.Pattern;

/** What an SMTP reply (RFC 5321, 4.2; RFC 4954, 6) means for a delivery. */
final class SmtpAnswers {
    /** SMTP has no Retry-After; servers that say "too many" count by the minute. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    /** Bad mailbox, bad domain, bad syntax, moved, null MX (RFC 3463, 3.2; RFC 7505). */
    private static final Pattern NO_SUCH_MAILBOX = Pattern.compile("\\b5\\.1\\.(1|2|3|6|10)\\b");

    /** What Gmail and others say when an account has sent its share of the day. */
    private static final Pattern SENDING_LIMIT = Pattern.compile("\\b5\\.4\\.5\\b");

    private static final String GREETING = "got error response";
    private static final String SENDER = "sender address not accepted";
    private static final int TOO_LARGE = 552;

    private static final String UNTRUSTED =
            "The mail server's certificate is not for this host name, is over, or is from an authority"
                    + " that is not trusted; nothing was sent. Name the authority's certificate in"
                    + " HANDBILL_SMTP_CA_FILE, or the host as the certificate does.";

    private static final int MOST_CAUSES = 10;

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
        return isAboutCertificate(failure)
                ? new SendOutcome.CredentialsRefused("certificate", UNTRUSTED)
                : NetworkFailure.outcome(failure);
    }

    /** Every message would meet the same answer, until the operator does something about it. */
    private static boolean isAboutCertificate(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
            if (cause instanceof CertificateException
                    || cause instanceof CertPathValidatorException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static SendOutcome outcome(SMTPException answer) {
        int reply = answer.getReplyCode();
        String code = String.valueOf(reply);
        String text = oneLine(String.valueOf(answer.getReplyMessage()));
        return switch (reply) {
            case 421, 454 -> new SendOutcome.Throttled(PAUSE, code);
            case 530, 534, 535, 538 -> new SendOutcome.CredentialsRefused(code, text);
            default -> byClass(answer, reply, code, text);
        };
    }

    private static SendOutcome byClass(SMTPException answer, int reply, String code, String text) {
        if (reply >= 400 && reply < 500) {
            return new SendOutcome.Retryable(code, text);
        }
        if (isAboutUs(answer, reply) || SENDING_LIMIT.matcher(text).find()) {
            return new SendOutcome.CredentialsRefused(code, text);
        }
        return NO_SUCH_MAILBOX.matcher(text).find()
                ? new SendOutcome.AddressRefused(code, text)
                : new SendOutcome.MessageRefused(code, text);
    }

    /**
     * A refused greeting or sender is the same for every recipient; only the size, which is told
     * with the sender, is the message's own. The client says by its texts which command it was.
     */
    private static boolean isAboutUs(SMTPException answer, int reply) {
        String during = String.valueOf(answer.getMessage());
        return during.startsWith(GREETING) || (during.startsWith(SENDER) && reply != TOO_LARGE);
    }

    private static String oneLine(String text) {
        return HeaderText.oneLine(text, HeaderText.MOST_IN_AN_ANSWER);
    }
}
