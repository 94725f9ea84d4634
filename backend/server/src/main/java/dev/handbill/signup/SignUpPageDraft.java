package dev.handbill.signup;

import dev.handbill.customer.SegmentNames;
import dev.handbill.kernel.constraint.Filled;
import dev.handbill.kernel.constraint.OneLine;
import dev.handbill.kernel.constraint.OneOf;
import dev.handbill.kernel.json.Clearable;
import dev.handbill.kernel.json.MergePatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a marketer sets of a sign-up page; what is left out stays as it is.
 *
 * @param slug the last part of the page's address; made from the name for a new page without one
 * @param title empty for our own words in the reader's language
 * @param asksEmail where neither it nor the phone number is required, guests give one of both
 * @param consentText empty for our own words in the reader's language
 * @param welcomeCampaignId whose coupon everybody gets who comes by the page; 0 for none
 */
@MergePatch
public record SignUpPageDraft(
        @Pattern(
                        regexp = "[A-Za-z0-9]([A-Za-z0-9-]{0,58}[A-Za-z0-9])?",
                        message = "Use letters a to z, digits and hyphens, at most 60.")
                @Size(max = 60)
                @Nullable String slug,
        @Filled @Size(max = 80) @OneLine @Nullable String name,
        @Size(max = 120) @OneLine @Clearable @Nullable String title,
        @Size(max = 1_000) @Clearable @Nullable String greeting,
        @OneOf({"no", "optional", "required"}) @Nullable String asksEmail,
        @OneOf({"no", "optional", "required"}) @Nullable String asksPhone,
        @OneOf({"no", "optional", "required"}) @Nullable String asksName,
        @OneOf({"no", "optional", "required"}) @Nullable String asksBirthday,
        @Size(max = SignUpPage.MOST_QUESTIONS) @Clearable
                @Nullable List<@NotNull @Valid SignUpQuestion> questions,
        @Size(max = 10) @Clearable
                @Nullable List<@Size(max = SegmentNames.LONGEST_WRITTEN) String> segments,
        @Size(max = 500) @Clearable @Nullable String consentText,
        @Min(0) @Clearable @Nullable Long welcomeCampaignId,
        @Nullable Boolean isActive) {}
