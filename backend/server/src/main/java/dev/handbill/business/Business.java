package dev.handbill.business;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The business that this deployment serves.
 *
 * @param postalAddress stands in every e-mail's footer, as the law wants; empty until given
 * @param defaultCountry ISO 3166 code that phone numbers without a country belong to
 * @param currency ISO 4217 code
 * @param language BCP 47 tag: what campaigns are written in that name no other
 * @param brandColor {@code #rrggbb}, lower case
 * @param fromEmail the sender of e-mail; empty until given
 * @param places names of its shops or tills, in the order they were given
 * @param logoVersion changes with the logo; null without one
 * @param linkSecret signs opt-out links; never leaves the server
 */
public record Business(
        String name,
        String postalAddress,
        ZoneId timeZone,
        String defaultCountry,
        String currency,
        String language,
        String brandColor,
        String fromName,
        String fromEmail,
        String replyTo,
        List<String> places,
        @Nullable String logoVersion,
        byte[] linkSecret) {

    /** Path of the logo on the public address; null without one. Its version lets it be cached. */
    public @Nullable String logoUrl() {
        return logoVersion == null ? null : "/c/brand/logo?v=" + logoVersion;
    }

    /** Leaves the secret out, so that no log ever has it. */
    @Override
    public String toString() {
        return "Business[" + name + "]";
    }
}
