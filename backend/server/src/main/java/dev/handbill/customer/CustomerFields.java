package dev.handbill.customer;

import dev.handbill.consent.ConsentStatus;
import dev.handbill.kernel.json.Clearable;
import dev.handbill.kernel.json.MergePatch;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a person may set on a customer. A field that is left out stays as it is; an empty string
 * clears the field; lists and attributes replace what was there.
 *
 * @param phone E.164, or as people write it in the business's country
 */
@MergePatch
public record CustomerFields(
        @Clearable @Nullable String email,
        @Clearable @Nullable String phone,
        @Schema(maxLength = 200) @Clearable @Nullable String firstName,
        @Schema(maxLength = 200) @Clearable @Nullable String lastName,
        @Clearable @Nullable List<String> segments,
        @Clearable @Nullable Map<String, @Nullable String> attributes,
        @Clearable @Nullable String language,
        @Clearable @Nullable String timeZone,
        @Nullable ConsentStatus emailConsent,
        @Nullable ConsentStatus smsConsent) {}
