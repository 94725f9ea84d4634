package dev.handbill.campaign.template.sms;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Punctuation, spaces and ligatures outside the GSM alphabet as their plain twins, because a single
 * one more than doubles an SMS's price. Letters of names and emoji stay as they are. The editor's
 * button does the same ({@code plainLetters.ts}).
 */
public final class PlainLetters {
    private static final Map<Character, String> TWINS =
            Map.<Character, String>ofEntries(
                    // quotation marks, primes and accents in their place
                    Map.entry('\u2018', "'"),
                    Map.entry('\u2019', "'"),
                    Map.entry('\u201a', ","),
                    Map.entry('\u201b', "'"),
                    Map.entry('\u2032', "'"),
                    Map.entry('\u00b4', "'"),
                    Map.entry('`', "'"),
                    Map.entry('\u02bc', "'"),
                    Map.entry('\u2039', "<"),
                    Map.entry('\u203a', ">"),
                    Map.entry('\u201c', "\""),
                    Map.entry('\u201d', "\""),
                    Map.entry('\u201e', "\""),
                    Map.entry('\u201f', "\""),
                    Map.entry('\u2033', "\""),
                    Map.entry('\u00ab', "\""),
                    Map.entry('\u00bb', "\""),
                    // dashes
                    Map.entry('\u2010', "-"),
                    Map.entry('\u2011', "-"),
                    Map.entry('\u2012', "-"),
                    Map.entry('\u2013', "-"),
                    Map.entry('\u2014', "-"),
                    Map.entry('\u2015', "-"),
                    Map.entry('\u2212', "-"),
                    Map.entry('\u2026', "..."),
                    Map.entry('\u2022', "-"),
                    Map.entry('\u00b7', "-"),
                    // spaces; those without a width vanish
                    Map.entry('\t', " "),
                    Map.entry('\u00a0', " "),
                    Map.entry('\u2002', " "),
                    Map.entry('\u2003', " "),
                    Map.entry('\u2007', " "),
                    Map.entry('\u2009', " "),
                    Map.entry('\u200a', " "),
                    Map.entry('\u202f', " "),
                    Map.entry('\u3000', " "),
                    Map.entry('\u2028', "\n"),
                    Map.entry('\u2029', "\n"),
                    Map.entry('\u200b', ""),
                    Map.entry('\u2060', ""),
                    Map.entry('\u00ad', ""),
                    Map.entry('\ufeff', ""),
                    // ligatures and signs
                    Map.entry('\ufb00', "ff"),
                    Map.entry('\ufb01', "fi"),
                    Map.entry('\ufb02', "fl"),
                    Map.entry('\ufb03', "ffi"),
                    Map.entry('\ufb04', "ffl"),
                    Map.entry('\u0153', "oe"),
                    Map.entry('\u0152', "OE"),
                    Map.entry('\u00d7', "x"),
                    Map.entry('\u2122', "TM"),
                    Map.entry('\u00a9', "(c)"),
                    Map.entry('\u00ae', "(R)"),
                    Map.entry('\u00bd', "1/2"),
                    Map.entry('\u00bc', "1/4"),
                    Map.entry('\u00be', "3/4"),
                    Map.entry('\u2116', "No."));

    private PlainLetters() {}

    /** Whether this letter is one of those that are replaced. */
    public static boolean hasTwin(String letter) {
        return !of(letter).equals(letter);
    }

    public static String of(String text) {
        StringBuilder plain = null;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            String twin = GsmAlphabet.septets(letter) > 0 ? null : TWINS.get(letter);
            if (twin != null && plain == null) {
                plain = new StringBuilder(text.length() + 8).append(text, 0, i);
            }
            if (plain != null) {
                append(plain, letter, twin);
            }
        }
        return plain == null ? text : plain.toString();
    }

    private static void append(StringBuilder plain, char letter, @Nullable String twin) {
        if (twin == null) {
            plain.append(letter);
        } else {
            plain.append(twin);
        }
    }
}
