package dev.handbill.customer;

import dev.handbill.consent.ConsentStatus;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person may set on a customer. A field that is left out stays as it is; an empty string
 * clears the field; lists and attributes replace what was there.
 *
 * @param phone E.164, or as people write it in the business's country
 */
public record CustomerFields(
        @Nullable String email,
        @Nullable String phone,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable List<String> segments,
        @Nullable Map<String, @Nullable String> attributes,
        @Nullable String language,
        @Nullable String timeZone,
        @Nullable ConsentStatus emailConsent,
        @Nullable ConsentStatus smsConsent) {}
