package dev.handbill.campaign.preview;

import dev.handbill.campaign.CampaignDraft;
import dev.handbill.campaign.design.EmailDesign;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Whom a preview is rendered for, and content that is not saved yet.
 *
 * @param customerId absent = the first of the audience
 * @param design in place of {@code emailContent}
 * @param subject absent = as saved; likewise the other two
 */
public record PreviewRequest(
        @Min(0) @Nullable Long customerId,
        @Size(max = CampaignDraft.LONGEST_SUBJECT) @Nullable String subject,
        @Size(max = CampaignDraft.LONGEST_EMAIL) @Nullable String emailContent,
        @Size(max = CampaignDraft.LONGEST_SMS) @Nullable String smsContent,
        @Valid @Nullable EmailDesign design) {}
