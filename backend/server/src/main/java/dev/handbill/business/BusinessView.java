package dev.handbill.business;

/** The business as its settings page shows it: everything but the secret. */
public record BusinessView(
        String name,
        String postalAddress,
        String timeZone,
        String defaultCountry,
        String currency,
        String brandColor,
        String fromName,
        String fromEmail,
        String replyTo) {

    static BusinessView of(Business business) {
        return new BusinessView(
                business.name(),
                business.postalAddress(),
                business.timeZone().getId(),
                business.defaultCountry(),
                business.currency(),
                business.brandColor(),
                business.fromName(),
                business.fromEmail(),
                business.replyTo());
    }
}
