package dev.handbill.campaign.template.value;

/**
 * What every operation of one message shares.
 *
 * @param isHtml whether what is printed is escaped
 */
public record Environment(Budget budget, boolean isHtml) {}
