package dev.handbill.kernel.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What people and programs write where there is nothing: a cell that holds only this is empty. */
public final class EmptyWords {
    private static final Pattern ONLY_MARKS = Pattern.compile("[\\p{P}\\p{S}\\s]*");

    /** The errors of Excel, Google Sheets and LibreOffice. */
    private static final Pattern SPREADSHEET_ERROR =
            Pattern.compile(
                    "#(?:n/?a|name|ref|value|div/0|num|null|spill|calc|field|blocked|getting_data"
                            + "|error|unknown|busy|connect)[!?]?|#+|err:\\d+");

    private static final Set<String> WORDS =
            Set.of(
                    "n/a",
                    "na",
                    "n.a.",
                    "n.a",
                    "null",
                    "(null)",
                    "<null>",
                    "\\n",
                    "nil",
                    "none",
                    "(none)",
                    "<none>",
                    "nan",
                    "(blank)",
                    "blank",
                    "(empty)",
                    "empty",
                    "<empty>",
                    "undefined",
                    "(undefined)",
                    "[object object]",
                    "not set",
                    "(not set)",
                    "not available",
                    "not provided",
                    "unknown",
                    "(unknown)",
                    "keine angabe",
                    "k.a.",
                    "k. a.",
                    "s/o",
                    "n/d",
                    "n.d.",
                    "nd",
                    "n.v.t.",
                    "nvt",
                    "nat",
                    "#n/d",
                    "#nv",
                    "#wert!",
                    "#bezug!",
                    "#valeur!",
                    "#valor!",
                    "#valore!");

    private EmptyWords() {}

    /** Whether a cell holds nothing. */
    public static boolean isEmpty(String cell) {
        String text = cell.strip().toLowerCase(Locale.ROOT);
        return text.isEmpty()
                || WORDS.contains(text)
                || SPREADSHEET_ERROR.matcher(text).matches()
                || (text.length() <= 10 && ONLY_MARKS.matcher(text).matches() && !isEmoji(text));
    }

    /**
     * The same for names, which can be real words: somebody's surname is Null, Nan or Na in many
     * countries, so there the capitals of a program or of a database count alone.
     */
    public static boolean isEmptyName(String cell) {
        String text = cell.strip();
        return isEmpty(text) && !text.matches("Na|Nan|Nil|Nat|Nd");
    }

    private static boolean isEmoji(String text) {
        return text.codePoints().anyMatch(Character::isEmoji)
                && text.codePoints().noneMatch(c -> c == '#' || c == '*');
    }
}
