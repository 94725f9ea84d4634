package dev.handbill.business;

import dev.handbill.kernel.json.Clearable;
import dev.handbill.kernel.json.MergePatch;
import dev.handbill.kernel.text.MessageLanguages;
import dev.handbill.kernel.text.Money;
import dev.handbill.kernel.text.TimeZones;
import dev.handbill.kernel.web.FieldChecks;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What to change about the business; what is absent stays.
 *
 * @param language what campaigns are written in that name no other, such as {@code de} or {@code
 *     pt-BR}
 * @param places names of its shops or tills, at most 200; replaces all
 */
@MergePatch
public record BusinessChange(
        @Schema(minLength = 1, maxLength = 200) @Nullable String name,
        @Schema(maxLength = 500) @Clearable @Nullable String postalAddress,
        @Nullable String timeZone,
        @Nullable String defaultCountry,
        @Nullable String currency,
        @Nullable String language,
        @Nullable String brandColor,
        @Schema(maxLength = 200) @Clearable @Nullable String fromName,
        @Clearable @Nullable String fromEmail,
        @Clearable @Nullable String replyTo,
        @Clearable @Nullable List<String> places) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 500;
    private static final int MOST_PLACES = 200;
    private static final int LONGEST_PLACE = 100;

    /** The change in the form in which it is stored. */
    BusinessChange checked() {
        FieldChecks checks = new FieldChecks();
        BusinessChange change =
                new BusinessChange(
                        name == null ? null : checks.line("/name", name, 1, LONGEST_NAME),
                        postalAddress == null
                                ? null
                                : checks.text("/postalAddress", postalAddress, 0, LONGEST_ADDRESS),
                        timeZone(checks),
                        country(checks),
                        currency(checks),
                        language(checks),
                        color(checks),
                        fromName == null
                                ? null
                                : checks.line("/fromName", fromName, 0, LONGEST_NAME),
                        emailOrEmpty(checks, "/fromEmail", fromEmail),
                        emailOrEmpty(checks, "/replyTo", replyTo),
                        places == null ? null : places(checks, places));
        checks.done();
        return change;
    }

    /** The fields that are given, for the audit log. */
    Map<String, String> given() {
        return new GivenFields()
                .and("name", name)
                .and("postalAddress", postalAddress)
                .and("timeZone", timeZone)
                .and("defaultCountry", defaultCountry)
                .and("currency", currency)
                .and("language", language)
                .and("brandColor", brandColor)
                .and("fromName", fromName)
                .and("fromEmail", fromEmail)
                .and("replyTo", replyTo)
                .and("places", places == null ? null : String.join(", ", places))
                .map();
    }

    private static List<String> places(FieldChecks checks, List<String> given) {
        checks.require(
                given.size() <= MOST_PLACES && !given.contains(null),
                "/places",
                "Name at most %d places.".formatted(MOST_PLACES));
        List<String> places = new ArrayList<>();
        for (int i = 0; i < Math.min(given.size(), MOST_PLACES); i++) {
            places.add(checks.line("/places/" + i, given.get(i), 1, LONGEST_PLACE));
        }
        return places.stream().distinct().toList();
    }

    private @Nullable String timeZone(FieldChecks checks) {
        if (timeZone == null) {
            return null;
        }
        Optional<ZoneId> zone = TimeZones.of(timeZone);
        checks.require(zone.isPresent(), "/timeZone", "Use a time zone such as Europe/Berlin.");
        return zone.map(ZoneId::getId).orElse(timeZone);
    }

    private @Nullable String country(FieldChecks checks) {
        if (defaultCountry == null) {
            return null;
        }
        String code = defaultCountry.strip().toUpperCase(Locale.ROOT);
        checks.require(
                Set.of(Locale.getISOCountries()).contains(code),
                "/defaultCountry",
                "Use the two letters of a country, such as US.");
        return code;
    }

    private @Nullable String currency(FieldChecks checks) {
        if (currency == null) {
            return null;
        }
        Optional<Currency> known = Money.currency(currency);
        checks.require(
                known.isPresent(),
                "/currency",
                "Use the three letters of a currency, such as USD.");
        return known.map(Currency::getCurrencyCode).orElse(currency);
    }

    private @Nullable String language(FieldChecks checks) {
        if (language == null) {
            return null;
        }
        Optional<String> tag = MessageLanguages.tag(language);
        checks.require(tag.isPresent(), "/language", MessageLanguages.ADVICE);
        return tag.orElse(language);
    }

    private @Nullable String color(FieldChecks checks) {
        if (brandColor == null) {
            return null;
        }
        String color = brandColor.strip().toLowerCase(Locale.ROOT);
        checks.require(
                color.matches("#[0-9a-f]{6}"), "/brandColor", "Use a color such as #0b7285.");
        return color;
    }

    private static @Nullable String emailOrEmpty(
            FieldChecks checks, String pointer, @Nullable String email) {
        if (email == null || email.isBlank()) {
            return email == null ? null : "";
        }
        return checks.email(pointer, email);
    }
}
