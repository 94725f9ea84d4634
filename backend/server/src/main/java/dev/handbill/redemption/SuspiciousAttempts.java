package dev.handbill.redemption;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What looks like abuse, worst first, at most 100 of each.
 *
 * @param since attempts before this moment are left out
 */
public record SuspiciousAttempts(
        Instant since, List<TriedCoupon> coupons, List<GuessingDevice> devices) {

    /**
     * One coupon that was refused again and again.
     *
     * @param refusals how often
     * @param devices on how many devices
     * @param code the short code's first four letters
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TriedCoupon(
            long couponId,
            String code,
            long campaignId,
            String campaignName,
            @Nullable Long customerId,
            @Nullable String customerFirstName,
            long refusals,
            long devices,
            String lastResult,
            Instant firstAt,
            Instant lastAt) {}

    /**
     * One device that tried codes which do not exist.
     *
     * @param by who was signed in last
     * @param address where it last called from
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record GuessingDevice(
            String device,
            @Nullable String by,
            String address,
            long unknown,
            long throttled,
            Instant firstAt,
            Instant lastAt) {}
}
