package dev.handbill.campaign;

/**
 * How far a campaign has come, in figures.
 *
 * @param totalTargeted customers
 * @param emailTotal e-mails to send
 * @param smsTotal SMS to send
 */
public record CampaignFigures(
        long totalTargeted,
        long emailTotal,
        long smsTotal,
        long emailsSent,
        long emailsFailed,
        long smsSent,
        long smsFailed) {}
