package dev.handbill.coupon.wallet;

import dev.handbill.business.Business;
import dev.handbill.coupon.CouponRules;
import dev.handbill.coupon.FoundCoupon;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** A business in Rome and one of its coupons, without a database. */
final class WalletFixture {
    static final String TOKEN = "7-4711-AbCdEfGhIjKlMnOpQrStUv";
    static final String SHORT_CODE = "ABCDEFGHJKMNP";

    private static final CouponRules RULES =
            new CouponRules(
                    LocalDate.parse("2026-12-01"),
                    null,
                    List.of(6, 7),
                    null,
                    null,
                    List.of(),
                    null,
                    null);

    private WalletFixture() {}

    static Business aBusiness(String name) {
        return new Business(
                name,
                "Via Roma 1\nMilano",
                ZoneId.of("Europe/Rome"),
                "IT",
                "EUR",
                "en",
                "#ffcc00",
                name,
                "",
                "",
                List.of(),
                "0123456789ab",
                new byte[0]);
    }

    /** The last millisecond of a day in Rome. */
    static FoundCoupon aCoupon(String title, String terms) {
        return new FoundCoupon(
                1,
                TOKEN,
                SHORT_CODE,
                7,
                "Autumn",
                title,
                terms,
                4711L,
                "Annabella",
                Instant.parse("2031-03-01T22:59:59.999Z"),
                0,
                1,
                null,
                null,
                "",
                null,
                RULES,
                null,
                null,
                null);
    }

    /** What a guest or a marketer may have written. */
    static List<String> hostileWords() {
        return List.of(
                "\"}],\"x\":[{\"y\":\"\\",
                "<script>alert('1')</script> & co.",
                "🎟️👩‍👩‍👧‍👦 Kaffee 🏴󠁧󠁢󠁳󠁣󠁴󠁿",
                "قهوة مجانية \u202e مع الكعك",
                "Zeile\nzwei\t\u2028drei",
                "無料コーヒー",
                "W".repeat(500),
                "😀".repeat(500),
                "\"".repeat(500));
    }
}
