package dev.handbill.coupon.wallet;

import dev.handbill.business.Business;
import dev.handbill.coupon.CustomerDates;
import dev.handbill.coupon.FoundCoupon;
import dev.handbill.coupon.RuleWords;
import dev.handbill.words.CustomerWords;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** What a pass says of a coupon, in the customer's language and the business's zone. */
record CouponText(Business business, CustomerWords words) {
    /** Terms and rules, a line each; empty without any. */
    String terms(FoundCoupon coupon) {
        String rules = String.join("\n", new RuleWords(business, words).sentences(coupon.rules()));
        return (coupon.offerTerms().strip() + "\n" + rules).strip();
    }

    /** With the year: a pass is looked at long after it was made. */
    String lastDay(FoundCoupon coupon) {
        return new CustomerDates(business, words).fullDay(coupon.expiresAt());
    }

    /** Such as {@code 2031-03-01T23:59:59+01:00}, as both wallets read it. */
    String end(FoundCoupon coupon) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                coupon.expiresAt().atZone(business.timeZone()).truncatedTo(ChronoUnit.SECONDS));
    }
}
