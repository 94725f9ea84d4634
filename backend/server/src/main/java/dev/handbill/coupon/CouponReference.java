package dev.handbill.coupon;

import java.util.Locale;
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
        String text = withoutLink(given.strip());
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
        String code =
                text.toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s\\p{Pd}_.]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        boolean isCode =
                code.length() == CouponTokens.SHORT_CODE_LENGTH
                        && code.chars()
                                .allMatch(c -> CouponTokens.SHORT_CODE_LETTERS.indexOf(c) >= 0);
        return isCode ? Optional.of(new ShortCode(code)) : Optional.empty();
    }
}
