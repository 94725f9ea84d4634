package dev.handbill.campaign.starter;

/** A template to start from, offered when a campaign is made. */
public record StarterTemplate(
        String id,
        String name,
        String description,
        String subject,
        String emailContent,
        String smsContent) {}
