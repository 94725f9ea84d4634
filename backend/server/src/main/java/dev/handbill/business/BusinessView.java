package dev.handbill.business;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handbill.kernel.web.Versioned;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The business as its settings page shows it: everything but the secret.
 *
 * @param language BCP 47 tag: what campaigns are written in that name no other
 * @param places names of its shops or tills
 * @param logoUrl path on the public address; absent without a logo
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BusinessView(
        String name,
        String postalAddress,
        String timeZone,
        String defaultCountry,
        String currency,
        String language,
        String brandColor,
        String fromName,
        String fromEmail,
        String replyTo,
        List<String> places,
        @Nullable String logoUrl)
        implements Versioned {

    static BusinessView of(Business business) {
        return new BusinessView(
                business.name(),
                business.postalAddress(),
                business.timeZone().getId(),
                business.defaultCountry(),
                business.currency(),
                business.language(),
                business.brandColor(),
                business.fromName(),
                business.fromEmail(),
                business.replyTo(),
                business.places(),
                business.logoUrl());
    }
}
