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
import dev.handbill.coupon.wallet.WalletOffer;
import dev.handbill.kernel.web.HtmlPage;
import dev.handbill.words.CustomerWords;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;

/**
 * What a customer sees when they open their coupon: one ticket, readable across a counter in bright
 * light. The verdict stands first, in color, with a sign and in words, so that none of them alone
 * can be mistaken; what is worth nothing shows no QR code: its stub is torn off.
 *
 * @param links relative to the page, so that it works under whatever address it was opened
 */
record CouponPage(
        Business business,
        CustomerWords words,
        CouponLinks links,
        WalletOffer wallets,
        Instant now) {
    private static final String MAP = "https://www.google.com/maps/search/?api=1&query=";

    /** Ticket and stub have half a notch each at the ends of the line between them. */
    private static final String STYLE =
            """
            body{background:radial-gradient(circle at 1px 1px,color-mix(in srgb,var(--brand) 24%,transparent) 1px,transparent 0) 0 0/22px 22px,#f4f5f7}
            main{max-width:26rem;min-height:calc(100svh - .5rem);display:grid;align-content:center;gap:1rem}
            .ticket{--n:.75rem;--line:#c9ced5;display:grid;filter:drop-shadow(0 1px 1px rgb(0 0 0/.16)) drop-shadow(0 .75rem 1.75rem rgb(0 0 0/.12))}
            .top,.stub{--cut:transparent var(--n),#000 calc(var(--n) + .5px);background:#fff;min-width:0}
            .top{border-radius:1rem 1rem 0 0}
            .has-stub .top{border-bottom:2px dashed var(--line);mask:radial-gradient(circle at 0 100%,var(--cut)) left/51% 100% no-repeat,radial-gradient(circle at 100% 100%,var(--cut)) right/51% 100% no-repeat}
            .stub{border-radius:0 0 1rem 1rem;padding:1rem 1.25rem 1.25rem;display:grid;align-content:center;text-align:center;mask:radial-gradient(circle at 0 0,var(--cut)) left/51% 100% no-repeat,radial-gradient(circle at 100% 0,var(--cut)) right/51% 100% no-repeat}
            .torn .top{padding-bottom:.75rem;mask:conic-gradient(from -45deg at bottom,transparent,#000 1deg 89deg,transparent 90deg) 50%/1rem 100%}
            .verdict{display:grid;grid-template-columns:auto 1fr;column-gap:.6em;align-items:baseline;margin:0;padding:.875rem 1.25rem;border-radius:1rem 1rem 0 0;color:#fff;font-weight:700;font-size:1.25rem;line-height:1.3;text-wrap:balance}
            .verdict b{font-size:1.25em;line-height:1}
            .verdict small{grid-column:2;font-weight:400;font-size:1rem}
            .v-good{background:#1b6e3c}.v-wait{background:#8a5300}.v-bad{background:#a12525}
            .offer{padding:1.25rem}
            .brand{display:flex;align-items:center;gap:.75rem;margin:0 0 1.25rem;font-weight:600;line-height:1.3}
            .brand img{max-height:3rem;max-width:8rem;background:#fff;border-radius:.5rem}
            .for{margin:0;font-size:1.0625rem}
            h1{font-size:clamp(1.75rem,7.5vw,2.25rem);line-height:1.1;letter-spacing:-.02em;font-weight:800;margin:.125rem 0 .75rem;text-wrap:balance}
            .offer .quiet{margin:.5rem 0 0}
            .terms{padding:0 0 0 1.1rem}
            .qr{padding:0;overflow:hidden}
            .qr svg{max-width:17rem}
            .code{margin:.5rem 0 0}
            .show{margin:0 0 .5rem;font-size:1.0625rem;font-weight:600}
            .more{text-align:center}
            .more p{margin:0 0 .75rem}
            .button{display:block;text-decoration:none;font-weight:600;line-height:3rem;border-radius:.5rem;background:var(--brand);color:var(--on-brand)}
            address{display:inline-block;padding:.25rem .75rem 0;border-radius:.75rem;background:#f4f5f7;font-style:normal;color:#545b64;font-size:.9375rem}
            address a{display:inline-block;padding:.625rem .5rem}
            .faded{opacity:.75}
            @media(min-width:48rem){
            main:has(.has-stub){max-width:46rem}
            .has-stub{grid-template-columns:minmax(0,1fr) 19rem}
            .has-stub .top{border-radius:1rem 0 0 1rem;border-bottom:0;border-right:2px dashed var(--line);mask:radial-gradient(circle at 100% 0,var(--cut)) top/100% 51% no-repeat,radial-gradient(circle at 100% 100%,var(--cut)) bottom/100% 51% no-repeat}
            .has-stub .verdict{border-radius:1rem 0 0}
            .has-stub .offer{padding:1.75rem}
            .stub{border-radius:0 1rem 1rem 0;mask:radial-gradient(circle at 0 0,var(--cut)) top/100% 51% no-repeat,radial-gradient(circle at 0 100%,var(--cut)) bottom/100% 51% no-repeat}
            .more{display:grid;justify-items:center}
            .button{padding:0 2rem}}
            @media screen and (prefers-color-scheme:dark){
            body{background:radial-gradient(circle at 1px 1px,color-mix(in srgb,var(--brand) 40%,transparent) 1px,transparent 0) 0 0/22px 22px,#15171a}
            .top,.stub{background:#23272d}.ticket{--line:#4f5761}
            address{background:#15171a;color:#a9b0ba}}
            @media print{body{background:#fff;color:#000}main{min-height:0}.ticket{filter:none;border:1px solid #000;break-inside:avoid}.button{display:none}.verdict{background:#fff;color:#000;border-bottom:.15rem solid}}
            """;

    HtmlPage of(FoundCoupon coupon) {
        CouponState state = coupon.state(now, business, null);
        String offer =
                """
                %s
                <h1%s>%s</h1>
                %s"""
                        .formatted(
                                guest(coupon),
                                isShown(state) ? "" : " class=\"faded\"",
                                escape(coupon.title(words)),
                                terms(coupon));
        return page(
                coupon.title(words),
                verdict(coupon, state),
                offer,
                isShown(state) ? stub(coupon, state) : "",
                below(coupon, state));
    }

    /** The same for a mistyped code and for one that never was. */
    HtmlPage unknown() {
        return page(
                words.say("coupon.unknown-title"),
                banner("bad", "?", words.say("coupon.unknown"), ""),
                "<p>" + words.html("coupon.unknown-more") + "</p>",
                "",
                "");
    }

    /** For an address from which codes were guessed. */
    HtmlPage tooMany(long seconds) {
        long minutes = Math.ceilDiv(seconds, 60L);
        String text =
                minutes == 1
                        ? words.html("coupon.wait-one")
                        : words.html("coupon.wait-more", minutes);
        return page(
                words.say("coupon.wait"),
                banner("wait", "…", words.say("coupon.wait"), ""),
                "<p>" + text + "</p>",
                "",
                "");
    }

    /**
     * @param stub empty where it was torn off
     */
    private HtmlPage page(String title, String verdict, String offer, String stub, String below) {
        String body =
                """
                <article class="ticket %s">
                <div class="top">
                %s
                <div class="offer">
                %s
                %s
                </div>
                </div>
                %s
                </article>
                <div class="more">
                %s
                %s
                </div>"""
                        .formatted(
                                stub.isEmpty() ? "torn" : "has-stub",
                                verdict,
                                brand(),
                                offer,
                                stub,
                                below,
                                address());
        return new HtmlPage(
                words.tag(), title + " – " + business.name(), business.brandColor(), STYLE, body);
    }

    private String brand() {
        String logo = business.logoUrl();
        return """
        <p class="brand">%s<span>%s</span></p>"""
                .formatted(
                        logo == null ? "" : "<img src=\"%s\" alt=\"\">".formatted(escape(logo)),
                        escape(business.name()));
    }

    /** Where the shop is; nothing until it has said so. */
    private String address() {
        String lines = business.postalAddress().strip();
        if (lines.isEmpty()) {
            return "";
        }
        String place = business.name() + " " + lines.replaceAll("\\s+", " ");
        return "<address>%s<br><a href=\"%s\" rel=\"noreferrer\">%s</a></address>"
                .formatted(
                        escape(lines).replace("\n", "<br>"),
                        escape(MAP + URLEncoder.encode(place, StandardCharsets.UTF_8)),
                        words.html("mail.map"));
    }

    private String guest(FoundCoupon coupon) {
        String name = coupon.customerFirstName().strip();
        return name.isEmpty()
                ? ""
                : "<p class=\"for\">%s</p>".formatted(words.html("coupon.for", name));
    }

    private String verdict(FoundCoupon coupon, CouponState state) {
        String times = String.join(" ", rules().times(coupon.rules()));
        return switch (state) {
            case AVAILABLE, WRONG_PLACE ->
                    banner(
                            "good",
                            "✓",
                            words.say("coupon.valid-until", until(coupon)),
                            left(coupon));
            case NOT_YET -> banner("wait", "◷", words.say("coupon.not-yet"), times);
            case NOT_NOW -> banner("wait", "◷", words.say("coupon.not-now"), times);
            case USED -> banner("bad", "✕", used(coupon), where(coupon));
            case EXPIRED ->
                    banner(
                            "bad",
                            "✕",
                            words.say("coupon.expired", dates().fullDay(coupon.expiresAt())),
                            "");
            case VOIDED -> banner("bad", "✕", words.say("coupon.voided"), "");
            case CAP_REACHED ->
                    banner(
                            "bad",
                            "✕",
                            words.say("coupon.all-gone"),
                            words.say("coupon.all-gone-more"));
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

    private String stub(FoundCoupon coupon, CouponState state) {
        boolean isLater = state == CouponState.NOT_YET || state == CouponState.NOT_NOW;
        return """
        <div class="stub">
        <p class="show">%s</p>
        <div class="qr">%s</div>
        <p class="code">%s</p>
        </div>"""
                .formatted(
                        isLater ? words.html("coupon.show-then") : words.html("coupon.show"),
                        QrImage.svg(
                                links.qrUrl(coupon.token()), words.html("mail.qr", code(coupon))),
                        escape(code(coupon)));
    }

    private static String code(FoundCoupon coupon) {
        return CouponTokens.inGroups(coupon.shortCode());
    }

    private String terms(FoundCoupon coupon) {
        String rules =
                rules().sentences(coupon.rules()).stream()
                        .map(sentence -> "<li>" + escape(sentence) + "</li>")
                        .collect(Collectors.joining());
        return (coupon.offerTerms().isBlank()
                        ? ""
                        : "<p class=\"quiet\">%s</p>".formatted(escape(coupon.offerTerms())))
                + (rules.isEmpty() ? "" : "<ul class=\"quiet terms\">" + rules + "</ul>");
    }

    /** What to keep the coupon in, and the image whose request tells that a person looked. */
    private String below(FoundCoupon coupon, CouponState state) {
        String base = "../c/" + escape(coupon.shortCode());
        StringBuilder below = new StringBuilder(512);
        if (isShown(state)) {
            if (wallets.apple()) {
                below.append(button(base + "/coupon.pkpass", "coupon.apple-wallet"));
            }
            if (wallets.google()) {
                below.append(button(base + "/google-wallet", "coupon.google-wallet"));
            }
            below.append(button(base + "/coupon.ics", "coupon.calendar"));
        }
        return below.append(
                        "<img src=\"%s/seen.gif\" alt=\"\" width=\"1\" height=\"1\" hidden>"
                                .formatted(base))
                .toString();
    }

    private String button(String url, String words) {
        return "<p><a class=\"button\" href=\"%s\">%s</a></p>"
                .formatted(url, this.words.html(words));
    }

    /** Worth something, now or later. */
    static boolean isShown(CouponState state) {
        return switch (state) {
            case AVAILABLE, NOT_YET, NOT_NOW, WRONG_PLACE -> true;
            case USED, EXPIRED, VOIDED, CAP_REACHED -> false;
        };
    }

    private String until(FoundCoupon coupon) {
        return dates().day(coupon.expiresAt(), now);
    }

    private String left(FoundCoupon coupon) {
        int left = coupon.usesLeft();
        if (coupon.maxUsage() == 1) {
            return "";
        }
        return left == 1 ? words.say("coupon.one-use") : words.say("coupon.uses", left);
    }

    private String used(FoundCoupon coupon) {
        Instant at = coupon.lastUsedAt();
        return at == null
                ? words.say("coupon.used")
                : words.say("coupon.used-on", dates().moment(at));
    }

    private String where(FoundCoupon coupon) {
        String place = coupon.lastUsedPlace();
        if (coupon.usedInstead() == null) {
            return place.isEmpty() ? "" : words.say("coupon.at", place);
        }
        return place.isEmpty()
                ? words.say("coupon.instead")
                : words.say("coupon.at-instead", place);
    }

    private RuleWords rules() {
        return new RuleWords(business, words);
    }

    private CustomerDates dates() {
        return new CustomerDates(business, words);
    }
}
