package dev.handbill.campaign;

import org.jspecify.annotations.Nullable;

/**
 * A campaign's status changed; told in the transaction of the change.
 *
 * @param reason why, where it was not by somebody's hand
 */
public record CampaignChanged(long campaignId, CampaignAction action, @Nullable String reason) {}
