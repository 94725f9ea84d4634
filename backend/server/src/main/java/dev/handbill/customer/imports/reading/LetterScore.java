package dev.handbill.customer.imports.reading;

import java.lang.Character.UnicodeScript;

/**
 * How much a text looks like names and words of one language: the wrong charset puts signs and
 * capitals into the middle of words, or letters of one script beside those of another.
 */
final class LetterScore {
    private static final String COMMON =
            "äöüßÄÖÜéèêëàâçîïôûùœñáíóúãõåæøÅØÆÉÀÇÑÁÓÍÚÊÈ"
                    + "ąćęłńśźżĄĆĘŁŃŚŹŻčďěňřšťůýžČĎĚŇŘŠŤŮÝŽőűŐŰăâșțşţğıİŞĞ";
    private static final int WRONG = -4;

    private LetterScore() {}

    /** From about -4 to 2 for each letter that is not ASCII; 0 if there is none. */
    static double of(String text) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                sum += at(text, i);
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private static double at(String text, int i) {
        char c = text.charAt(i);
        if (c == '\ufffd' || Character.isISOControl(c) || !Character.isDefined(c)) {
            return 2 * WRONG;
        }
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
        boolean isInWord = Character.isLetter(before) || Character.isLetter(after);
        if (!Character.isLetter(c)) {
            return isInWord && Character.isLetter(before) && Character.isLetter(after)
                            || isSign(c) && isInWord
                    ? WRONG
                    : 0;
        }
        if (isForeign(c, before) || isForeign(c, after)) {
            return WRONG;
        }
        if (Character.isUpperCase(c) && Character.isLowerCase(before)) {
            return WRONG / 2.0;
        }
        UnicodeScript script = UnicodeScript.of(c);
        if (script != UnicodeScript.LATIN) {
            return c >= '\uff61' && c <= '\uff9f' ? -1 : 1.5;
        }
        boolean isRun =
                before >= 0x80
                        && after >= 0x80
                        && Character.isLetter(before)
                        && Character.isLetter(after);
        if (isOutOfPlace(c, after)) {
            return -1;
        }
        return isRun ? WRONG / 2.0 : COMMON.indexOf(c) >= 0 ? 2 : -1;
    }

    /**
     * Two letters share one byte in charsets of the West and of the East, and their places tell
     * them apart: Spanish ñ stands before a vowel, where Polish ń never does; no word ends in õ, as
     * Hungarian ones do in ő.
     */
    private static boolean isOutOfPlace(char c, char after) {
        return switch (c) {
            case 'ń', 'Ń' -> isVowel(after);
            case 'ñ', 'Ñ' -> Character.isLetter(after) && !isVowel(after);
            case 'õ', 'Õ' -> !Character.isLetter(after);
            default -> false;
        };
    }

    private static boolean isVowel(char c) {
        return "aeiouáéíóúAEIOUÁÉÍÓÚ".indexOf(c) >= 0;
    }

    /** Not those that stand at the ends of words, such as quotes and dashes. */
    private static boolean isSign(char c) {
        return switch (Character.getType(c)) {
            case Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.SPACE_SEPARATOR ->
                    false;
            default -> true;
        };
    }

    private static boolean isForeign(char c, char beside) {
        if (!Character.isLetter(beside)) {
            return false;
        }
        UnicodeScript one = UnicodeScript.of(c);
        UnicodeScript other = UnicodeScript.of(beside);
        return one != other && (one == UnicodeScript.LATIN || other == UnicodeScript.LATIN);
    }
}
