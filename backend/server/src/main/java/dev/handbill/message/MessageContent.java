package dev.handbill.message;

import dev.handbill.campaign.CampaignDraft;
import dev.handbill.campaign.design.EmailDesign;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a message says, where no campaign says it: templates as in a campaign.
 *
 * @param subject of an e-mail
 * @param emailContent HTML; either it or {@code design}
 * @param design the e-mail as blocks
 * @param smsContent of an SMS
 */
public record MessageContent(
        @Size(max = CampaignDraft.LONGEST_SUBJECT) @Nullable String subject,
        @Size(max = CampaignDraft.LONGEST_EMAIL) @Nullable String emailContent,
        @Valid @Nullable EmailDesign design,
        @Size(max = CampaignDraft.LONGEST_SMS) @Nullable String smsContent) {}
