package dev.handbill.redemption;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A coupon to look at.
 *
 * @param token the token, the short code, or one of our links with either
 * @param place which shop or till; without it the verdict leaves the campaign's places out
 * @param device a till's own name for itself, at most 100 characters; for the log
 */
public record CheckRequest(
        @NotNull String token,
        @Schema(maxLength = 200) @Nullable String place,
        @Schema(maxLength = 100) @Nullable String device) {}
