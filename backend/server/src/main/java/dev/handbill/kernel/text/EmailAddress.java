package dev.handbill.kernel.text;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An e-mail address, in lower case, its domain in ASCII: the shape that mail providers accept, not
 * all that RFC 5321 allows. Quoted local parts, comments, non-ASCII local parts and domains without
 * a dot are refused; international domains become their {@code xn--} form (RFC 3490).
 *
 * @param value such as {@code ada@xn--bcher-kva.example}
 */
public record EmailAddress(String value) {
    public static final int LONGEST = 254;

    private static final int LONGEST_LOCAL_PART = 64;

    /** What is longer than this is no cell with a few addresses. */
    private static final int LONGEST_CELL = 2_000;

    private static final Pattern LOCAL_PART =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile(
                    "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})");
    private static final Pattern IN_ANGLES = Pattern.compile("[^<>]*<([^<>@\\s]+@[^<>@\\s]+)>");
    private static final Pattern SEPARATOR = Pattern.compile("[,;|\\s]+|\\s/\\s");

    /** IDNA 2003 writes these as other letters: the message would go to another domain. */
    private static final Pattern READ_IN_TWO_WAYS = Pattern.compile("[ßς]");

    /** Empty for anything but one address. */
    public static Optional<EmailAddress> of(String text) {
        return one(CleanText.exact(text));
    }

    /** As {@link #of}, for who writes to others: a name in front would be lost in silence. */
    public static Optional<EmailAddress> alone(String text) {
        return text.indexOf('<') < 0 ? of(text) : Optional.empty();
    }

    /** The value of what a request's constraint has let through. */
    public static String required(String text) {
        return of(text).map(EmailAddress::value).orElseThrow();
    }

    /**
     * Reads a cell: one address or several, a name beside it, {@code mailto:}, a full stop behind.
     */
    public static ReadCell<EmailAddress> written(String cell) {
        String text = CleanText.exact(cell);
        Optional<EmailAddress> one = one(text);
        if (one.isPresent()) {
            return ReadCell.all(one.get());
        }
        if (text.length() > LONGEST_CELL) {
            return ReadCell.none("This is too long for an e-mail address.");
        }
        List<EmailAddress> found = several(text);
        return found.isEmpty()
                ? ReadCell.none(whatIsWrong(text))
                : new ReadCell<>(
                        found,
                        found.size() == 1
                                ? "Only %s could be read; the rest is no e-mail address."
                                        .formatted(found.getFirst())
                                : "The cell holds more than one e-mail address; the first is used.");
    }

    /** Whether a text is an address as it stands, in whatever case: it goes out unchanged. */
    public static boolean isSendable(String text) {
        return of(text).filter(address -> address.value.equalsIgnoreCase(text)).isPresent();
    }

    @Override
    public String toString() {
        return value;
    }

    private static Optional<EmailAddress> one(String text) {
        String address = bare(text.toLowerCase(Locale.ROOT));
        int at = address.lastIndexOf('@');
        if (at < 1 || at > LONGEST_LOCAL_PART || address.length() > LONGEST) {
            return Optional.empty();
        }
        String local = address.substring(0, at);
        return ascii(address.substring(at + 1))
                .filter(domain -> LOCAL_PART.matcher(local).matches())
                .filter(domain -> DOMAIN.matcher(domain).matches())
                .map(domain -> local + '@' + domain)
                .filter(whole -> whole.length() <= LONGEST)
                .map(EmailAddress::new);
    }

    /** Each word that is an address; of words in pieces nothing is guessed. */
    private static List<EmailAddress> several(String text) {
        List<EmailAddress> found = new ArrayList<>();
        for (String part : SEPARATOR.split(text)) {
            one(part).filter(address -> !found.contains(address)).ifPresent(found::add);
        }
        return found;
    }

    /** Without what programs put around an address. */
    private static String bare(String text) {
        String address = text;
        Matcher angles = IN_ANGLES.matcher(address);
        if (angles.matches()) {
            address = angles.group(1);
        }
        if (address.startsWith("mailto:")) {
            address = address.substring("mailto:".length());
        }
        int start = 0;
        int end = address.length();
        while (start < end && "'’\"“".indexOf(address.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && "'’\"”.,;".indexOf(address.charAt(end - 1)) >= 0) {
            end--;
        }
        return address.substring(start, end);
    }

    private static String whatIsWrong(String text) {
        if (text.indexOf('@') < 0) {
            return "This is not an e-mail address: it has no “@”.";
        }
        if (text.indexOf(' ') >= 0) {
            return "This is not an e-mail address: it holds a space.";
        }
        if (READ_IN_TWO_WAYS.matcher(text).find()) {
            return "Write the domain of this e-mail address in its “xn--” form: “ß” can be read in"
                    + " two ways.";
        }
        String local = text.substring(0, text.lastIndexOf('@'));
        if (local.chars().anyMatch(c -> c >= 0x80)) {
            return "Mail servers do not take letters such as “é” in front of the “@”.";
        }
        return "This is not an e-mail address such as ada@example.com.";
    }

    private static Optional<String> ascii(String domain) {
        if (domain.chars().allMatch(c -> c < 0x80)) {
            return Optional.of(domain);
        }
        if (READ_IN_TWO_WAYS.matcher(domain).find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }
}
