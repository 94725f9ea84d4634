package dev.handbill.coupon;

import static dev.handbill.kernel.HtmlPage.escape;

import dev.handbill.business.Business;
import dev.handbill.kernel.HtmlPage;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a customer sees when they open their coupon: one card, readable across a counter. */
record CouponPage(Business business, CouponLinks links, Instant now) {

    HtmlPage of(FoundCoupon coupon) {
        String offer = coupon.offerTitle().isBlank() ? "Your coupon" : coupon.offerTitle();
        String body =
                """
                <section class="card">
                <p class="quiet">%s</p>
                <h1>%s</h1>
                %s
                </section>
                %s
                """
                        .formatted(
                                escape(business.name()),
                                escape(offer),
                                state(coupon),
                                terms(coupon));
        return page(offer + " – " + business.name(), body);
    }

    /** The same for a mistyped code and for one that never was. */
    HtmlPage unknown() {
        return page(
                "Coupon not found – " + business.name(),
                """
                <section class="card">
                <p class="quiet">%s</p>
                <h1>We cannot find this coupon</h1>
                <p>Check the link or the code: it has 13 letters and digits. If it still does not work, show us the message it came with.</p>
                </section>
                """
                        .formatted(escape(business.name())));
    }

    private HtmlPage page(String title, String body) {
        return new HtmlPage("en", title, business.brandColor(), body);
    }

    private String state(FoundCoupon coupon) {
        return switch (coupon.state(now)) {
            case AVAILABLE -> available(coupon);
            case USED -> verdict("Used" + on(coupon.redeemedAt()));
            case EXPIRED -> verdict("Expired on " + day(coupon.expiresAt()));
            case NOT_YET, NOT_NOW, WRONG_PLACE, CAP_REACHED, VOIDED ->
                    verdict("This coupon is no longer valid");
        };
    }

    private String available(FoundCoupon coupon) {
        int left = coupon.maxUsage() - coupon.usageCount();
        return """
        <p class="state good">Valid until %s</p>
        <div class="qr">%s</div>
        <p class="code">%s</p>
        <p>Show this code when you pay.%s</p>
        """
                .formatted(
                        escape(day(coupon.expiresAt())),
                        QrImage.svg(links.qrUrl(coupon.token())),
                        escape(CouponTokens.inGroups(coupon.shortCode())),
                        coupon.maxUsage() > 1
                                ? " It can be used %d more times.".formatted(left)
                                : "");
    }

    private static String verdict(String words) {
        return "<p class=\"state bad\">%s</p>".formatted(escape(words));
    }

    private static String terms(FoundCoupon coupon) {
        return coupon.offerTerms().isBlank()
                ? ""
                : "<p class=\"quiet\">%s</p>".formatted(escape(coupon.offerTerms()));
    }

    private String on(@Nullable Instant time) {
        return time == null ? "" : " on " + moment(time);
    }

    private String day(Instant time) {
        return local(time).format(dates().withLocale(locale()));
    }

    private String moment(Instant time) {
        return local(time)
                .format(
                        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                                .withLocale(locale()));
    }

    private static DateTimeFormatter dates() {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL);
    }

    private ZonedDateTime local(Instant time) {
        return time.atZone(business.timeZone());
    }

    private Locale locale() {
        return Locale.of("en", business.defaultCountry());
    }
}
