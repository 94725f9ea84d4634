package dev.handbill.campaign;

/** Somebody sent it, or its time has come: there is something to expand. */
public record CampaignQueued(long campaignId) {}
