package dev.handbill.campaign.design;

/**
 * What a design becomes: both are templates, filled for each recipient.
 *
 * @param html a whole page
 * @param text the plain-text part
 */
public record DesignedEmail(String html, String text) {}
