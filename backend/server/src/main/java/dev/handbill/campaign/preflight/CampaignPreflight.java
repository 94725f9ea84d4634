package dev.handbill.campaign.preflight;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handbill.segment.AudienceView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands against sending a campaign, and what its marketer should know before.
 *
 * @param errors each of them stops the campaign from being sent
 */
public record CampaignPreflight(
        List<PreflightError> errors,
        List<PreflightWarning> warnings,
        AudienceView audience,
        EstimatedMinutes estimatedMinutes) {

    /**
     * Something to correct.
     *
     * @param pointer JSON Pointer to the campaign's member, where it is one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PreflightError(String code, String detail, @Nullable String pointer) {}

    /**
     * Something to look at.
     *
     * @param count how many recipients it touches
     * @param pointer JSON Pointer to the campaign's member; {@code /business} for the settings
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PreflightWarning(
            String code, String detail, @Nullable Long count, @Nullable String pointer) {}

    /** How long sending takes at the campaign's rates, per channel that it has. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EstimatedMinutes(@Nullable Long email, @Nullable Long sms) {}
}
