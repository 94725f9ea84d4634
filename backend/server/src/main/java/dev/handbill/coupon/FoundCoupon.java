package dev.handbill.coupon;

import dev.handbill.business.Business;
import dev.handbill.words.CustomerWords;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A coupon with what its page and the counter show.
 *
 * @param customerId null where the customer was deleted, and their coupon with them
 * @param place where it was used last; empty if nowhere or nobody said
 * @param openedAt when a person first opened its page
 * @param capLeft how many redemptions the campaign has left to give; null where it has no cap, or
 *     has given none yet
 * @param chainId the first coupon of the chain of reminders this one is in; null where nobody was
 *     reminded
 * @param usedInstead the use of another coupon of the chain, which makes this one used
 */
public record FoundCoupon(
        long id,
        String token,
        String shortCode,
        long campaignId,
        String campaignName,
        String offerTitle,
        String offerTerms,
        @Nullable Long customerId,
        String customerFirstName,
        Instant expiresAt,
        int usageCount,
        int maxUsage,
        @Nullable Instant redeemedAt,
        @Nullable Instant voidedAt,
        String place,
        @Nullable Instant openedAt,
        CouponRules rules,
        @Nullable Long capLeft,
        @Nullable Long chainId,
        @Nullable UsedInstead usedInstead) {

    /** When, where and as which campaign's coupon the offer was used. */
    public record UsedInstead(String campaignName, @Nullable Instant at, String place) {}

    /**
     * Used up counts before all else: the customer asks when it was used, not when it ended.
     *
     * @param at where it is shown; null where that is not known and places do not matter
     */
    public CouponState state(Instant now, Business business, @Nullable String at) {
        if (usageCount >= maxUsage || usedInstead != null) {
            return CouponState.USED;
        }
        if (voidedAt != null || customerId == null) {
            return CouponState.VOIDED;
        }
        if (!expiresAt.isAfter(now)) {
            return CouponState.EXPIRED;
        }
        if (capLeft != null && capLeft <= 0) {
            return CouponState.CAP_REACHED;
        }
        if (rules.isBeforeFirstDay(now, business.timeZone())) {
            return CouponState.NOT_YET;
        }
        if (rules.isOutsideHours(now, business.timeZone())) {
            return CouponState.NOT_NOW;
        }
        return at != null && rules.isElsewhere(at)
                ? CouponState.WRONG_PLACE
                : CouponState.AVAILABLE;
    }

    /** What it is good for. */
    public String title(CustomerWords words) {
        return offerTitle.isBlank() ? words.say("coupon.title") : offerTitle;
    }

    /** When it was used last, itself or by another coupon of its chain. */
    public @Nullable Instant lastUsedAt() {
        return usedInstead == null ? redeemedAt : usedInstead.at();
    }

    /** Where; empty if nobody said. */
    public String lastUsedPlace() {
        return usedInstead == null ? place : usedInstead.place();
    }

    public int usesLeft() {
        return usedInstead == null ? maxUsage - usageCount : 0;
    }

    /** The coupon after one more use. */
    public FoundCoupon used(int uses, Instant when, String where) {
        return new FoundCoupon(
                id,
                token,
                shortCode,
                campaignId,
                campaignName,
                offerTitle,
                offerTerms,
                customerId,
                customerFirstName,
                expiresAt,
                uses,
                maxUsage,
                when,
                voidedAt,
                where,
                openedAt,
                rules,
                capLeft,
                chainId,
                usedInstead);
    }

    public CouponView view(CouponState state, Business business) {
        return new CouponView(
                state,
                offerTitle,
                offerTerms,
                campaignId,
                campaignName,
                customerFirstName,
                expiresAt,
                usageCount,
                maxUsage,
                usesLeft(),
                lastUsedAt(),
                lastUsedPlace().isEmpty() ? null : lastUsedPlace(),
                usedInstead == null ? null : usedInstead.campaignName(),
                rules,
                new RuleWords(business, CustomerWords.english()).of(rules),
                business.currency());
    }
}
