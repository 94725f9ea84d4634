package dev.handbill.coupon.page;

import static dev.handbill.kernel.web.HtmlPage.escape;

import dev.handbill.business.Business;
import dev.handbill.coupon.CouponLinks;
import dev.handbill.coupon.CouponState;
import dev.handbill.coupon.CouponTokens;
import dev.handbill.coupon.CustomerDates;
import dev.handbill.coupon.FoundCoupon;
import dev.handbill.coupon.RuleWords;
import dev.handbill.coupon.qr.QrImage;
import dev.handbill.kernel.web.HtmlPage;
import java.time.Instant;
import java.util.stream.Collectors;

/**
 * What a customer sees when they open their coupon: one card, readable across a counter in bright
 * light. The verdict stands first, in color, with a sign and in words, so that none of them alone
 * can be mistaken; what is worth nothing shows no QR code.
 *
 * @param links relative to the page, so that it works under whatever address it was opened
 */
record CouponPage(Business business, CouponLinks links, Instant now) {
    private static final String STYLE =
            """
            .brand{display:flex;align-items:center;gap:.75rem;margin:.25rem 0 1rem;font-weight:600;font-size:1.125rem}
            .brand img{max-height:3rem;max-width:9rem;background:#fff;border-radius:.375rem;padding:.125rem}
            .verdict{display:grid;grid-template-columns:auto 1fr;column-gap:.6em;margin:-1.25rem -1.25rem 1rem;padding:.875rem 1.25rem;border-radius:.6875rem .6875rem 0 0;color:#fff;font-weight:700;font-size:1.25rem;line-height:1.3}
            .verdict b{font-size:1.5em;line-height:1;grid-row:span 2}
            .verdict small{font-weight:400;font-size:1rem}
            .v-good{background:#1b6e3c}.v-wait{background:#8a5300}.v-bad{background:#a12525}
            .coupon h1{font-size:1.75rem}
            .coupon .qr{padding:0;overflow:hidden;margin:.75rem -.75rem .25rem}
            .coupon .qr svg{max-width:21rem}
            .show{font-size:1.125rem;font-weight:600;text-align:center}
            .terms{margin:1rem 0 0;padding:0 0 0 1.1rem}
            .button{display:block;text-align:center;text-decoration:none;font-weight:600;line-height:3rem;border-radius:.5rem;background:var(--brand);color:var(--on-brand)}
            .faded{opacity:.75}
            @media print{body{background:#fff;color:#000}.card{border-color:#000;break-inside:avoid}.button{display:none}.verdict{background:#fff;color:#000;border-bottom:.15rem solid}}
            """;

    HtmlPage of(FoundCoupon coupon) {
        CouponState state = coupon.state(now, business, null);
        String body =
                """
                %s
                <section class="card coupon">
                %s
                <h1%s>%s</h1>
                %s
                %s
                </section>
                %s
                """
                        .formatted(
                                brand(),
                                verdict(coupon, state),
                                isShown(state) ? "" : " class=\"faded\"",
                                escape(title(coupon)),
                                isShown(state) ? code(coupon, state) : "",
                                terms(coupon),
                                below(coupon, state));
        return page(title(coupon) + " – " + business.name(), body);
    }

    /** The same for a mistyped code and for one that never was. */
    HtmlPage unknown() {
        return page(
                "Coupon not found – " + business.name(),
                """
                %s
                <section class="card coupon">
                %s
                <p>Check the link or the code: it has 13 letters and digits. If it still does not work, show us the message it came with.</p>
                </section>
                """
                        .formatted(brand(), banner("bad", "?", "We cannot find this coupon", "")));
    }

    /** For an address from which codes were guessed. */
    HtmlPage tooMany(long seconds) {
        return page(
                "Please wait – " + business.name(),
                """
                %s
                <section class="card coupon">
                %s
                <p>Too many wrong codes came from your network. Open your link again in %d minutes, or show us the message it came with.</p>
                </section>
                """
                        .formatted(
                                brand(),
                                banner("wait", "…", "Please wait", ""),
                                Math.ceilDiv(seconds, 60L)));
    }

    private HtmlPage page(String title, String body) {
        return new HtmlPage("en", title, business.brandColor(), STYLE, body);
    }

    private String brand() {
        String logo = business.logoUrl();
        return """
        <p class="brand">%s<span>%s</span></p>"""
                .formatted(
                        logo == null ? "" : "<img src=\"%s\" alt=\"\">".formatted(escape(logo)),
                        escape(business.name()));
    }

    private String verdict(FoundCoupon coupon, CouponState state) {
        String times = String.join(" ", new RuleWords(business).times(coupon.rules()));
        return switch (state) {
            case AVAILABLE, WRONG_PLACE ->
                    banner("good", "✓", "Valid until " + until(coupon), left(coupon));
            case NOT_YET -> banner("wait", "◷", "Not valid yet", times);
            case NOT_NOW -> banner("wait", "◷", "Not valid at this time", times);
            case USED -> banner("bad", "✕", "Used" + when(coupon), where(coupon));
            case EXPIRED ->
                    banner("bad", "✕", "Expired on " + dates().fullDay(coupon.expiresAt()), "");
            case VOIDED -> banner("bad", "✕", "This coupon is no longer valid", "");
            case CAP_REACHED ->
                    banner("bad", "✕", "All gone", "Everything we had to give away is taken.");
        };
    }

    private static String banner(String tone, String sign, String words, String more) {
        return """
        <p class="verdict v-%s" role="status"><b aria-hidden="true">%s</b><span>%s</span>%s</p>"""
                .formatted(
                        tone,
                        sign,
                        escape(words),
                        more.isEmpty() ? "" : "<small>%s</small>".formatted(escape(more)));
    }

    private String code(FoundCoupon coupon, CouponState state) {
        boolean isLater = state == CouponState.NOT_YET || state == CouponState.NOT_NOW;
        return """
        <p class="show">%s</p>
        <div class="qr">%s</div>
        <p class="code">%s</p>"""
                .formatted(
                        isLater ? "Show this to staff then" : "Show this to staff",
                        QrImage.svg(links.qrUrl(coupon.token())),
                        escape(CouponTokens.inGroups(coupon.shortCode())));
    }

    private String terms(FoundCoupon coupon) {
        String rules =
                new RuleWords(business)
                        .sentences(coupon.rules()).stream()
                                .map(sentence -> "<li>" + escape(sentence) + "</li>")
                                .collect(Collectors.joining());
        return (coupon.offerTerms().isBlank()
                        ? ""
                        : "<p class=\"quiet\">%s</p>".formatted(escape(coupon.offerTerms())))
                + (rules.isEmpty() ? "" : "<ul class=\"quiet terms\">" + rules + "</ul>");
    }

    /** The calendar's link, and the image whose request tells that a person looked. */
    private static String below(FoundCoupon coupon, CouponState state) {
        String base = "../c/" + escape(coupon.shortCode());
        return (isShown(state)
                        ? "<p><a class=\"button\" href=\"%s/coupon.ics\">Add to calendar</a></p>"
                                .formatted(base)
                        : "")
                + "<img src=\"%s/seen.gif\" alt=\"\" width=\"1\" height=\"1\" hidden>"
                        .formatted(base);
    }

    /** Worth something, now or later. */
    static boolean isShown(CouponState state) {
        return switch (state) {
            case AVAILABLE, NOT_YET, NOT_NOW, WRONG_PLACE -> true;
            case USED, EXPIRED, VOIDED, CAP_REACHED -> false;
        };
    }

    static String title(FoundCoupon coupon) {
        return coupon.offerTitle().isBlank() ? "Your coupon" : coupon.offerTitle();
    }

    private String until(FoundCoupon coupon) {
        return dates().day(coupon.expiresAt(), now);
    }

    private static String left(FoundCoupon coupon) {
        int left = coupon.usesLeft();
        if (coupon.maxUsage() == 1) {
            return "";
        }
        return left == 1 ? "One use left" : left + " uses left";
    }

    private String when(FoundCoupon coupon) {
        Instant at = coupon.lastUsedAt();
        return at == null ? "" : " on " + dates().moment(at);
    }

    private static String where(FoundCoupon coupon) {
        String at = coupon.lastUsedPlace().isEmpty() ? "" : "At " + coupon.lastUsedPlace();
        return coupon.usedInstead() == null
                ? at
                : (at.isEmpty() ? "With" : at + ", with")
                        + " the coupon of our other message about this offer";
    }

    private CustomerDates dates() {
        return new CustomerDates(business);
    }
}
