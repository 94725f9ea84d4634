package dev.handbill.kernel.text;

import java.util.regex.Pattern;

/**
 * Takes out of a text what nobody sees, by what the text is for.
 *
 * <p>Spreadsheets, chat programs and web pages hand on zero-width spaces, byte order marks, marks
 * of writing direction, soft hyphens and no-break spaces. In an address, a number or a code each of
 * them makes another address, so all of them go. In a name the joiners stay: Persian, Sinhala and
 * many emoji are written with them. The list is Unicode's Default_Ignorable_Code_Point with the
 * blanks that print nothing.
 */
public final class CleanText {
    /** Joiners are part of it: an address and a code have no use for them. */
    private static final String IGNORABLE =
            "\\p{Cf}\\x{034f}\\x{115f}\\x{1160}\\x{17b4}\\x{17b5}\\x{180b}-\\x{180f}\\x{2065}"
                    + "\\x{3164}\\x{fe00}-\\x{fe0f}\\x{ffa0}\\x{fff0}-\\x{fff8}"
                    + "\\x{e0000}-\\x{e0fff}";

    private static final String ODD_SPACES = "\\p{Zs}\\p{Zl}\\p{Zp}\\x{0085}\\x{2800}";
    private static final Pattern UNSEEN =
            Pattern.compile("[" + IGNORABLE + "[" + ODD_SPACES + "&&[^ ]]]+");

    /**
     * Joiners and variants of letters stay; flags such as Scotland's are a black flag with tags.
     */
    private static final Pattern UNSEEN_IN_NAMES =
            Pattern.compile(
                    "(?:(?<!\\x{1f3f4}[\\x{e0020}-\\x{e007f}]{0,16})[\\x{e0000}-\\x{e007f}]|[["
                            + IGNORABLE
                            + "]&&[^\\x{200c}\\x{200d}\\x{180b}-\\x{180f}\\x{fe00}-\\x{fe0f}"
                            + "\\x{e0000}-\\x{e007f}\\x{e0100}-\\x{e01ef}]])+");

    /** At the start of a word and behind Latin letters there is nothing to join. */
    private static final Pattern LOOSE_JOINERS =
            Pattern.compile("(?<=^|[\\s\\p{IsLatin}\\p{N}\\p{P}])[\\x{200c}\\x{200d}]+");

    private static final Pattern BLANKS_IN_NAMES =
            Pattern.compile("[\\p{Cntrl}" + ODD_SPACES + "]+");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r]]");
    private static final char FULL_WIDTH = '\uff01';
    private static final char LAST_FULL_WIDTH = '\uff5e';
    private static final int TO_ASCII = 0xfee0;

    private CleanText() {}

    /** For addresses, phone numbers and codes: nothing unseen, and full-width letters as ASCII. */
    public static String exact(String text) {
        return isPlain(text) ? text.strip() : narrow(UNSEEN.matcher(text).replaceAll("")).strip();
    }

    /** For names and other single lines: joiners stay, every kind of blank is one space. */
    public static String line(String text) {
        if (isPlain(text) && text.indexOf("  ") < 0 && noControls(text)) {
            return text.strip();
        }
        String seen = UNSEEN_IN_NAMES.matcher(text).replaceAll("");
        String spaced = BLANKS_IN_NAMES.matcher(seen).replaceAll(" ");
        return LOOSE_JOINERS.matcher(spaced).replaceAll("").strip();
    }

    /** For texts of several lines: as a name, but breaks and blanks stay as they are. */
    public static String lines(String text) {
        String seen = isPlain(text) ? text : UNSEEN_IN_NAMES.matcher(text).replaceAll("");
        return CONTROLS.matcher(seen.replace('\u00a0', ' ')).replaceAll(" ").strip();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean noControls(String text) {
        return text.chars().noneMatch(c -> c < ' ' || c == 0x7f);
    }

    private static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isWide = c >= FULL_WIDTH && c <= LAST_FULL_WIDTH;
            narrow.append(isWide ? (char) (c - TO_ASCII) : c);
        }
        return narrow.toString();
    }
}
