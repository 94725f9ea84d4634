package dev.handbill.redemption;

import dev.handbill.coupon.CouponReference;
import dev.handbill.kernel.constraint.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A coupon to look at.
 *
 * @param token the token, the short code, or one of our links with either
 * @param place which shop or till; without it the verdict leaves the campaign's places out
 * @param device a till's own name for itself, at most 100 characters; for the log
 */
public record CheckRequest(
        @NotBlank @Size(max = LONGEST_TOKEN) String token,
        @Size(max = LONGEST_PLACE) @OneLine @Nullable String place,
        @Size(max = LONGEST_DEVICE) @OneLine @Nullable String device) {
    static final int LONGEST_TOKEN = CouponReference.LONGEST;
    static final int LONGEST_PLACE = 200;
    static final int LONGEST_DEVICE = 100;
}
