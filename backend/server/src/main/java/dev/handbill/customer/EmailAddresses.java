package dev.handbill.customer;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What counts as an e-mail address: the shape that mail providers accept, not all that RFC 5322
 * allows. Quoted local parts, comments and non-ASCII local parts are refused; international domains
 * become their ASCII form.
 */
public final class EmailAddresses {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern LOCAL_PART =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile(
                    "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})");

    private EmailAddresses() {}

    /** Trimmed and in lower case; empty if it is no address. */
    public static Optional<String> normalised(String text) {
        String address = text.strip().toLowerCase(Locale.ROOT);
        if (address.startsWith("mailto:")) {
            address = address.substring("mailto:".length());
        }
        int at = address.lastIndexOf('@');
        if (at < 1 || at > LONGEST_LOCAL_PART || address.length() > LONGEST) {
            return Optional.empty();
        }
        String local = address.substring(0, at);
        return ascii(address.substring(at + 1))
                .filter(domain -> LOCAL_PART.matcher(local).matches())
                .filter(domain -> DOMAIN.matcher(domain).matches())
                .map(domain -> local + '@' + domain)
                .filter(whole -> whole.length() <= LONGEST);
    }

    private static Optional<String> ascii(String domain) {
        if (domain.chars().allMatch(c -> c < 128)) {
            return Optional.of(domain);
        }
        try {
            return Optional.of(IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES));
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }
}
