package dev.handbill.campaign.template;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One customer as a template sees them, with their coupon.
 *
 * @param attributes every other column of the imported file
 * @param language BCP 47 tag; null = the business's
 * @param variables what this message alone says, by name; empty in a campaign
 */
public record Recipient(
        long customerId,
        @Nullable String email,
        @Nullable String phone,
        String firstName,
        String lastName,
        List<String> segments,
        Map<String, String> attributes,
        @Nullable String language,
        @Nullable String couponToken,
        @Nullable String couponShortCode,
        @Nullable Instant couponExpiresAt,
        Map<String, String> variables) {

    /** Of a campaign. */
    public Recipient(
            long customerId,
            @Nullable String email,
            @Nullable String phone,
            String firstName,
            String lastName,
            List<String> segments,
            Map<String, String> attributes,
            @Nullable String language,
            @Nullable String couponToken,
            @Nullable String couponShortCode,
            @Nullable Instant couponExpiresAt) {
        this(
                customerId,
                email,
                phone,
                firstName,
                lastName,
                segments,
                attributes,
                language,
                couponToken,
                couponShortCode,
                couponExpiresAt,
                Map.of());
    }
}
