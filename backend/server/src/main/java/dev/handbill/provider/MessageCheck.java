package dev.handbill.provider;

import dev.handbill.kernel.text.EmailAddress;
import dev.handbill.kernel.text.PhoneNumber;
import dev.handbill.kernel.text.SmsLimits;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What no provider may see, such as line breaks in an address or a message without bounds: looked
 * for in every message before a provider is called.
 */
public final class MessageCheck {
    static final int MOST_BYTES_IN_AN_EMAIL = 5_000_000;
    static final int MOST_BYTES_IN_AN_IMAGE = 1_000_000;

    private static final Pattern CONTENT_ID =
            Pattern.compile("[A-Za-z0-9._-]{1,100}(@[A-Za-z0-9.-]{1,100})?");
    private static final Pattern WEB_LINK =
            Pattern.compile("https?://[\\x21-\\x7e&&[^<>,\"]]{1,2000}");

    private MessageCheck() {}

    /**
     * @param reachesCustomers false for a sandbox, which takes messages of a business that has not
     *     yet entered its address
     * @return what the message must not be sent for; null when nothing speaks against it
     */
    public static @Nullable SendOutcome objection(
            OutgoingMessage message, boolean reachesCustomers) {
        return switch (message) {
            case OutgoingEmail email -> objection(email, reachesCustomers);
            case OutgoingSms sms -> objection(sms);
        };
    }

    private static @Nullable SendOutcome objection(OutgoingEmail email, boolean reachesCustomers) {
        if (!isAddress(email.to())) {
            return refused("invalid-address", "The customer's e-mail address is not valid.");
        }
        if (reachesCustomers && !isAddress(email.fromEmail())) {
            return new SendOutcome.CredentialsRefused(
                    "no-sender", "Enter the sender's e-mail address in the settings.");
        }
        if (HeaderText.hasBreak(email.fromEmail())
                || (!email.replyTo().isEmpty() && !isAddress(email.replyTo()))) {
            return refused("invalid-sender", "The reply-to or sender's address is not valid.");
        }
        if (!email.unsubscribeUrl().isEmpty()
                && !WEB_LINK.matcher(email.unsubscribeUrl()).matches()) {
            return refused("invalid-link", "The unsubscribe link is not a web address.");
        }
        if (email.subject().isEmpty()) {
            return refused("empty", "The subject is empty for this customer.");
        }
        return objection(email.qr(), email.body().length() + (long) email.text().length());
    }

    private static @Nullable SendOutcome objection(@Nullable InlinePng qr, long size) {
        if (size > MOST_BYTES_IN_AN_EMAIL) {
            return refused("too-large", "The e-mail is larger than 5 MB.");
        }
        if (qr != null && qr.png().length > MOST_BYTES_IN_AN_IMAGE) {
            return refused("too-large", "The image in the e-mail is larger than 1 MB.");
        }
        if (qr != null && !CONTENT_ID.matcher(qr.contentId()).matches()) {
            return refused("invalid-content-id", "The image's content id is not valid.");
        }
        return null;
    }

    private static @Nullable SendOutcome objection(OutgoingSms sms) {
        if (!PhoneNumber.isE164(sms.to())) {
            return refused("invalid-number", "The phone number is not of the form +14155550123.");
        }
        if (sms.text().isBlank()) {
            return refused("empty", "The SMS is empty for this customer.");
        }
        if (sms.text().length() > SmsLimits.MOST_CHARACTERS) {
            return refused(
                    "too-large",
                    "The SMS is longer than %,d characters.".formatted(SmsLimits.MOST_CHARACTERS));
        }
        return null;
    }

    private static boolean isAddress(String text) {
        return EmailAddress.isSendable(text);
    }

    private static SendOutcome refused(String code, String text) {
        return new SendOutcome.Refused(code, text);
    }
}
