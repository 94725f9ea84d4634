package dev.handbill.customer.imports.reading;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Guesses the charset of bytes that are not Unicode: ICU's detector knows languages by their groups
 * of letters and needs more text than a list of names has, so its word is one of two; the other is
 * whether the letters make words at all.
 */
final class LegacyCharset {
    private static final List<String> CANDIDATES =
            List.of(
                    "windows-1252",
                    "windows-1250",
                    "windows-1254",
                    "x-MacRoman",
                    "IBM850",
                    "windows-1251",
                    "windows-1253",
                    "windows-1255",
                    "windows-1256",
                    "KOI8-R",
                    "IBM866",
                    "IBM852",
                    "Shift_JIS",
                    "GB18030",
                    "Big5",
                    "EUC-KR");
    private static final double WEIGHT_OF_ICU = 1.0 / 60;
    private static final double WEIGHT_OF_USE = 0.02;

    private LegacyCharset() {}

    /** A charset and what it makes of the text. */
    record Guess(Charset charset, double score) {}

    /** Best first; not empty. */
    static List<Guess> of(byte[] text) {
        Map<String, Integer> confidence = confidence(text);
        return CANDIDATES.stream()
                .filter(Charset::isSupported)
                .map(Charset::forName)
                .map(charset -> new Guess(charset, score(text, charset, confidence)))
                .sorted(Comparator.comparingDouble(Guess::score).reversed())
                .toList();
    }

    private static double score(byte[] text, Charset charset, Map<String, Integer> confidence) {
        int known = confidence.getOrDefault(charset.name(), 0);
        return LetterScore.of(new String(text, charset))
                + known * WEIGHT_OF_ICU
                - CANDIDATES.indexOf(charset.name()) * WEIGHT_OF_USE;
    }

    private static Map<String, Integer> confidence(byte[] text) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(text);
        Map<String, Integer> found = new HashMap<>();
        for (CharsetMatch match : Arrays.asList(detector.detectAll())) {
            found.merge(javaName(match.getName()), match.getConfidence(), Math::max);
        }
        return found;
    }

    /** Files that call themselves ISO 8859 are Windows' own supersets of it. */
    private static String javaName(String name) {
        return switch (name) {
            case "ISO-8859-1" -> "windows-1252";
            case "ISO-8859-2" -> "windows-1250";
            case "ISO-8859-5" -> "ISO-8859-5";
            case "ISO-8859-7" -> "windows-1253";
            case "ISO-8859-8", "ISO-8859-8-I" -> "windows-1255";
            case "ISO-8859-9" -> "windows-1254";
            default -> name;
        };
    }
}
