package dev.handbill.campaign.preview;

import org.jspecify.annotations.Nullable;

/**
 * Whom a preview is rendered for, and texts that are not saved yet.
 *
 * @param customerId absent = the first of the audience
 * @param subject absent = as saved; likewise the other texts
 */
public record PreviewRequest(
        @Nullable Long customerId,
        @Nullable String subject,
        @Nullable String emailContent,
        @Nullable String smsContent) {}
