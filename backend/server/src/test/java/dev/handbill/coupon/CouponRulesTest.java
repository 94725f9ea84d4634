package dev.handbill.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.business.Business;
import dev.handbill.words.CustomerWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CouponRulesTest {
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final Business BUSINESS =
            new Business(
                    "Luigi's",
                    "",
                    ROME,
                    "GB",
                    "EUR",
                    "en",
                    "#0b7285",
                    "",
                    "",
                    "",
                    List.of("Old Town", "Harbour"),
                    null,
                    new byte[32]);

    @Test
    void theFirstDayBeginsAtMidnightOfTheBusiness() {
        CouponRules rules = rules(LocalDate.of(2026, 11, 30), List.of(), null, null);

        assertThat(rules.isBeforeFirstDay(at("2026-11-29T23:59"), ROME)).isTrue();
        assertThat(rules.isBeforeFirstDay(at("2026-11-30T00:00"), ROME)).isFalse();
    }

    @Test
    void weekdaysAndHoursHoldTogether() {
        // 23 November 2026 is a Monday
        CouponRules lunch = rules(null, List.of(1, 2, 3, 4, 5), "11:00", "15:00");

        assertThat(lunch.isOutsideHours(at("2026-11-23T11:00"), ROME)).isFalse();
        assertThat(lunch.isOutsideHours(at("2026-11-23T14:59"), ROME)).isFalse();
        assertThat(lunch.isOutsideHours(at("2026-11-23T15:00"), ROME)).isTrue();
        assertThat(lunch.isOutsideHours(at("2026-11-23T10:59"), ROME)).isTrue();
        assertThat(lunch.isOutsideHours(at("2026-11-28T12:00"), ROME)).isTrue();
    }

    @Test
    void aNightBelongsToTheDayOnWhichItBegan() {
        CouponRules friday = rules(null, List.of(5), "22:00", "02:00");

        assertThat(friday.isOutsideHours(at("2026-11-27T22:30"), ROME)).isFalse();
        assertThat(friday.isOutsideHours(at("2026-11-28T01:30"), ROME)).isFalse();
        assertThat(friday.isOutsideHours(at("2026-11-27T01:30"), ROME)).isTrue();
        assertThat(friday.isOutsideHours(at("2026-11-28T22:30"), ROME)).isTrue();
        assertThat(friday.isOutsideHours(at("2026-11-27T12:00"), ROME)).isTrue();
    }

    @Test
    void placesAreComparedWithoutCaseAndNoPlaceIsNone() {
        CouponRules rules =
                new CouponRules(null, null, List.of(), null, null, List.of("Old Town"), null, null);

        assertThat(rules.isElsewhere("old town")).isFalse();
        assertThat(rules.isElsewhere("Harbour")).isTrue();
        assertThat(rules.isElsewhere("")).isTrue();
        assertThat(CouponRules.NONE.isElsewhere("")).isFalse();
    }

    @Test
    void rulesReadAsSentences() {
        CouponRules rules =
                new CouponRules(
                        LocalDate.of(2026, 11, 30),
                        null,
                        List.of(1, 2, 3, 4, 6),
                        "11:00",
                        "15:00",
                        List.of("Old Town", "Harbour"),
                        100L,
                        2_050L);

        assertThat(new RuleWords(BUSINESS, CustomerWords.english()).of(rules))
                .isEqualTo(
                        "From Monday, 30 November 2026 on. Only on Mondays to Thursdays and Saturdays, from 11:00 to 15:00."
                                + " Only at Old Town and Harbour. If you spend €20.50 or more. While stocks last.");
        assertThat(new RuleWords(BUSINESS, CustomerWords.english()).of(CouponRules.NONE)).isEmpty();
    }

    @Test
    void couponsEndWithADayOfTheBusiness() {
        Instant issued = at("2026-11-23T15:00");

        assertThat(CouponExpiry.of(null, 7, issued, ROME))
                .isEqualTo(at("2026-12-01T00:00").minusMillis(1));
        assertThat(CouponExpiry.of(LocalDate.of(2026, 11, 24), 7, issued, ROME))
                .isEqualTo(at("2026-11-25T00:00").minusMillis(1));
    }

    private static CouponRules rules(
            @Nullable LocalDate from,
            List<Integer> days,
            @Nullable String timeFrom,
            @Nullable String timeUntil) {
        return new CouponRules(from, null, days, timeFrom, timeUntil, List.of(), null, null);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ROME).toInstant();
    }
}
