package dev.handbill.customer;

import dev.handbill.consent.ConsentStatus;
import dev.handbill.kernel.constraint.Filled;
import dev.handbill.kernel.constraint.LanguageTag;
import dev.handbill.kernel.constraint.MailAddress;
import dev.handbill.kernel.constraint.OneLine;
import dev.handbill.kernel.constraint.TimeZoneName;
import dev.handbill.kernel.json.Clearable;
import dev.handbill.kernel.json.MergePatch;
import dev.handbill.kernel.text.PhoneNumber;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person may set on a customer. A field that is left out stays as it is; an empty string
 * clears the field; lists and attributes replace what was there.
 *
 * @param phone E.164, or as people write it in the business's country
 * @param externalId what another system calls them; no two customers have the same
 */
@MergePatch
public record CustomerFields(
        @MailAddress(alone = false) @Clearable @Nullable String email,
        @Size(max = PhoneNumber.LONGEST_WRITTEN) @Clearable @Nullable String phone,
        @Size(max = ExternalId.LONGEST) @OneLine @Clearable @Nullable String externalId,
        @Size(max = 200) @Clearable @Nullable String firstName,
        @Size(max = 200) @Clearable @Nullable String lastName,
        @Size(max = SegmentNames.MOST_PER_CUSTOMER) @Clearable
                @Nullable List<@Size(max = SegmentNames.LONGEST_WRITTEN) String> segments,
        @Size(max = 200) @Clearable
                @Nullable
                        Map<
                                @Filled @Size(max = 64) @OneLine String,
                                @NotNull @Size(max = 2_000) String>
                        attributes,
        @LanguageTag @Clearable @Nullable String language,
        @TimeZoneName @Clearable @Nullable String timeZone,
        @Nullable ConsentStatus emailConsent,
        @Nullable ConsentStatus smsConsent) {}
