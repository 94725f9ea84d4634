package dev.handbill.business;

import dev.handbill.kernel.constraint.CountryCode;
import dev.handbill.kernel.constraint.CurrencyCode;
import dev.handbill.kernel.constraint.Filled;
import dev.handbill.kernel.constraint.HexColor;
import dev.handbill.kernel.constraint.MailAddress;
import dev.handbill.kernel.constraint.MessageLanguage;
import dev.handbill.kernel.constraint.OneLine;
import dev.handbill.kernel.constraint.TimeZoneName;
import dev.handbill.kernel.json.Clearable;
import dev.handbill.kernel.json.MergePatch;
import dev.handbill.kernel.text.EmailAddress;
import dev.handbill.kernel.text.MessageLanguages;
import dev.handbill.kernel.text.TimeZones;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
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
        @Filled @Size(max = 200) @OneLine @Nullable String name,
        @Size(max = 500) @Clearable @Nullable String postalAddress,
        @Filled @TimeZoneName @Nullable String timeZone,
        @CountryCode @Nullable String defaultCountry,
        @CurrencyCode @Nullable String currency,
        @Filled @MessageLanguage @Nullable String language,
        @HexColor @Nullable String brandColor,
        @Size(max = 200) @OneLine @Clearable @Nullable String fromName,
        @MailAddress @Clearable @Nullable String fromEmail,
        @MailAddress @Clearable @Nullable String replyTo,
        @Size(max = 200) @Clearable
                @Nullable List<@Filled @Size(max = 100) @OneLine String> places) {

    /** The change in the form in which it is stored. */
    BusinessChange stored() {
        return new BusinessChange(
                stored(name, String::strip),
                stored(postalAddress, String::strip),
                stored(timeZone, text -> TimeZones.of(text).orElseThrow().getId()),
                stored(defaultCountry, text -> text.toUpperCase(Locale.ROOT)),
                stored(currency, text -> text.toUpperCase(Locale.ROOT)),
                stored(language, text -> MessageLanguages.tag(text).orElseThrow()),
                stored(brandColor, text -> text.toLowerCase(Locale.ROOT)),
                stored(fromName, String::strip),
                stored(fromEmail, BusinessChange::address),
                stored(replyTo, BusinessChange::address),
                places == null ? null : places.stream().map(String::strip).distinct().toList());
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

    private static @Nullable String stored(
            @Nullable String given, UnaryOperator<String> normalized) {
        return given == null ? null : normalized.apply(given);
    }

    private static String address(String given) {
        return given.isBlank() ? "" : EmailAddress.required(given);
    }
}
