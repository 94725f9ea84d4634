package dev.handbill.customer;

import dev.handbill.consent.ConsentStatus;
import dev.handbill.kernel.constraint.OneOf;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which customers are meant: those who fit all that is given; everybody if nothing is. Days are the
 * business's.
 *
 * @param query words that stand in the name, e-mail address or phone
 * @param externalId what another system calls them, exactly
 * @param segment that they carry
 * @param ruleSegment whom the saved rule of this id means, as of now
 * @param reachableBy over which channel a message would reach them: {@code email}, {@code sms},
 *     {@code any} or {@code none}
 * @param visitedSince redeemed on that day or later
 * @param notVisitedSince did not redeem on that day or later; also who never did
 * @param importId stood in the file of that import
 * @param addedFrom the first day on which they were added
 * @param addedUntil the last day on which they were added
 * @param createdAfter added at that time or later
 * @param updatedAfter changed at that time or later, by whatever, which adding is too
 */
public record CustomerFilter(
        @Size(max = CustomerFilter.LONGEST_QUERY) @Nullable String query,
        @Size(max = ExternalId.LONGEST) @Nullable String externalId,
        @Size(max = SegmentNames.LONGEST_WRITTEN) @Nullable String segment,
        @Min(0) @Nullable Long ruleSegment,
        @Nullable ConsentStatus emailConsent,
        @Nullable ConsentStatus smsConsent,
        @OneOf({"email", "sms", "any", "none"}) @Nullable String reachableBy,
        @Nullable LocalDate visitedSince,
        @Nullable LocalDate notVisitedSince,
        @Min(0) @Nullable Long importId,
        @Nullable LocalDate addedFrom,
        @Nullable LocalDate addedUntil,
        @Nullable Instant createdAfter,
        @Nullable Instant updatedAfter) {
    static final int LONGEST_QUERY = 200;

    public static final CustomerFilter EVERYBODY =
            new CustomerFilter(
                    null, null, null, null, null, null, null, null, null, null, null, null, null,
                    null);
}
