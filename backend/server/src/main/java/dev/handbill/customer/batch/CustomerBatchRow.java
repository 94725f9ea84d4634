package dev.handbill.customer.batch;

import dev.handbill.consent.ConsentStatus;
import dev.handbill.customer.CustomerFields;
import dev.handbill.customer.ExternalId;
import dev.handbill.customer.SegmentNames;
import dev.handbill.kernel.constraint.Filled;
import dev.handbill.kernel.constraint.LanguageTag;
import dev.handbill.kernel.constraint.MailAddress;
import dev.handbill.kernel.constraint.OneLine;
import dev.handbill.kernel.constraint.TimeZoneName;
import dev.handbill.kernel.json.Clearable;
import dev.handbill.kernel.json.MergePatch;
import dev.handbill.kernel.text.PhoneNumber;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One customer of a batch: the fields of {@link CustomerFields}, which do here what they do there,
 * and what only a batch needs.
 *
 * @param addSegments to carry besides those that they carry; beside {@code segments} of no use
 * @param addAttributes to set besides those that are there; beside {@code attributes} of no use
 * @param consentBasis how they agreed, in the words of whoever says so
 */
@MergePatch
@RegisterForReflection
public record CustomerBatchRow(
        @Size(max = ExternalId.LONGEST) @OneLine @Clearable @Nullable String externalId,
        @MailAddress(alone = false) @Clearable @Nullable String email,
        @Size(max = PhoneNumber.LONGEST_WRITTEN) @Clearable @Nullable String phone,
        @Size(max = 200) @Clearable @Nullable String firstName,
        @Size(max = 200) @Clearable @Nullable String lastName,
        @Size(max = SegmentNames.MOST_PER_CUSTOMER) @Clearable
                @Nullable List<@Size(max = SegmentNames.LONGEST_WRITTEN) String> segments,
        @Size(max = SegmentNames.MOST_PER_CUSTOMER)
                @Nullable List<@Size(max = SegmentNames.LONGEST_WRITTEN) String> addSegments,
        @Size(max = 200) @Clearable
                @Nullable
                        Map<
                                @Filled @Size(max = 64) @OneLine String,
                                @NotNull @Size(max = 2_000) String>
                        attributes,
        @Size(max = 200)
                @Nullable
                        Map<
                                @Filled @Size(max = 64) @OneLine String,
                                @NotNull @Size(max = 2_000) String>
                        addAttributes,
        @LanguageTag @Clearable @Nullable String language,
        @TimeZoneName @Clearable @Nullable String timeZone,
        @Nullable ConsentStatus emailConsent,
        @Nullable ConsentStatus smsConsent,
        @Size(max = 200) @OneLine @Nullable String consentBasis) {

    /** That nobody knows says nothing of what somebody may have said. */
    CustomerFields fields() {
        return new CustomerFields(
                email,
                phone,
                externalId,
                firstName,
                lastName,
                segments,
                attributes,
                language,
                timeZone,
                said(emailConsent),
                said(smsConsent));
    }

    private static @Nullable ConsentStatus said(@Nullable ConsentStatus given) {
        return given == ConsentStatus.UNKNOWN ? null : given;
    }
}
