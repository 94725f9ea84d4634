package dev.handbill.analytics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came back to the shop of a campaign. Reversed redemptions are left out; days and hours are
 * those of the business's time zone; a rate is between 0 and 1.
 *
 * @param issued coupons given out
 * @param redeemed coupons used at least once
 * @param rate redeemed of issued
 * @param uses redemptions; more than {@code redeemed} where a coupon may be used often
 * @param cap of the campaign; absent without one
 * @param refused refusals at the counter
 * @param revenue by currency; empty where no amounts were entered
 * @param timeToRedemption absent without redemptions
 * @param byDay every day between the first and the last redemption, at most the last 400
 * @param byHour the hours with redemptions, at most the last 720
 * @param byHourOfDay 24 entries, midnight first
 * @param bySegment a customer counts in each of their segments; at most 100
 * @param byPlace the empty name where none was given; at most 100
 * @param byStaff accounts and API keys; at most 100
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RedemptionAnalytics(
        long issued,
        long redeemed,
        double rate,
        long uses,
        @Nullable Long cap,
        long refused,
        List<Revenue> revenue,
        @Nullable TimeToRedemption timeToRedemption,
        Funnel funnel,
        List<DayCount> byDay,
        List<HourCount> byHour,
        List<Long> byHourOfDay,
        List<GroupResult> bySegment,
        List<GroupResult> byChannel,
        List<PlaceResult> byPlace,
        List<PlaceResult> byStaff) {

    /**
     * From the audience to the counter, in customers; each step is part of the one before as far as
     * it is known.
     *
     * @param targeted customers with a coupon
     * @param sent to whom at least one message was accepted by a provider
     * @param delivered of whom the provider said so; absent where it says nothing
     * @param opened whose coupon page was opened by a person
     * @param redeemed who used their coupon
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Funnel(
            long targeted, long sent, @Nullable Long delivered, long opened, long redeemed) {}

    /** What was bought with the coupons, in the currency's smallest unit. */
    public record Revenue(String currency, long amountMinor, long redemptions, long averageMinor) {}

    /** Seconds between the first message and a coupon's first use. */
    public record TimeToRedemption(long medianSeconds, long averageSeconds, long p90Seconds) {}

    /** One day. */
    public record DayCount(LocalDate day, long uses) {}

    /** One hour, by its start. */
    public record HourCount(Instant at, long uses) {}

    /**
     * Coupons seen through a segment, or through the channels their messages went out on: {@code
     * email}, {@code sms}, {@code both}, {@code none}.
     */
    public record GroupResult(String name, long issued, long redeemed, double rate) {}

    /** Redemptions at a place or by a member of staff, and what was bought. */
    public record PlaceResult(String name, long uses, List<Revenue> revenue) {}
}
