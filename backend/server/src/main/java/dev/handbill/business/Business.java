package dev.handbill.business;

import java.time.ZoneId;

/**
 * The business that this deployment serves.
 *
 * @param postalAddress stands in every e-mail's footer, as the law wants; empty until given
 * @param defaultCountry ISO 3166 code that phone numbers without a country belong to
 * @param currency ISO 4217 code
 * @param brandColor {@code #rrggbb}, lower case
 * @param fromEmail the sender of e-mail; empty until given
 * @param linkSecret signs opt-out links; never leaves the server
 */
public record Business(
        String name,
        String postalAddress,
        ZoneId timeZone,
        String defaultCountry,
        String currency,
        String brandColor,
        String fromName,
        String fromEmail,
        String replyTo,
        byte[] linkSecret) {

    /** Leaves the secret out, so that no log ever has it. */
    @Override
    public String toString() {
        return "Business[" + name + "]";
    }
}
