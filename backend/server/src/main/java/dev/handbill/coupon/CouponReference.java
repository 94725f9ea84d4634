package dev.handbill.coupon;

import dev.handbill.kernel.text.CleanText;
import dev.handbill.kernel.text.CouponCode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody typed or scanned, taken for a coupon. */
public sealed interface CouponReference {
    /** Longer than any of our links; nothing longer is looked at. */
    int LONGEST = 500;

    Pattern TOKEN = Pattern.compile("([1-9][0-9]{0,17})-([1-9][0-9]{0,17})-([0-9A-Za-z_-]{20,64})");
    Pattern LINK = Pattern.compile("https?://[^/\\s]+(?:/[^?#\\s]*)?/(?:c|r)/([^/?#\\s]+).*");
    Pattern REDEEM_LINK = Pattern.compile("https?://[^\\s]*[?&]code=([^&#\\s]+).*");

    /** The QR code's. The first two parts are no secret. */
    record Token(long campaignId, long customerId, String token) implements CouponReference {}

    /** The one for typing, without separators, upper case. */
    record ShortCode(String code) implements CouponReference {}

    /** Takes a token, a short code in any case and grouping, or one of our links with either. */
    static Optional<CouponReference> of(String given) {
        if (given.length() > LONGEST) {
            return Optional.empty();
        }
        String text = withoutLink(CleanText.exact(given));
        Matcher token = TOKEN.matcher(text);
        if (token.matches()) {
            return Optional.of(
                    new Token(
                            Long.parseLong(token.group(1)), Long.parseLong(token.group(2)), text));
        }
        return shortCode(text);
    }

    private static String withoutLink(String text) {
        for (Pattern pattern : new Pattern[] {LINK, REDEEM_LINK}) {
            Matcher link = pattern.matcher(text);
            if (link.matches()) {
                return link.group(1);
            }
        }
        return text;
    }

    private static Optional<CouponReference> shortCode(String text) {
        return CouponCode.of(text).map(code -> new ShortCode(code.value()));
    }
}
