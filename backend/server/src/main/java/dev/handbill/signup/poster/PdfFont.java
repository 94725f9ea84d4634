package dev.handbill.signup.poster;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Two of the fonts that every reader of PDF has (ISO 32000-1, 9.6.2.2), with the widths of their
 * letters in thousandths of the size, as Adobe's font metrics have them. A letter with an accent is
 * as wide as without. What the encoding has no letter for loses its accent, or becomes "?".
 */
enum PdfFont {
    PLAIN(
            "F1",
            "Helvetica",
            """
            278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278
            584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944
            667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500
            278 556 500 722 500 500 500 334 260 334 584
            """),
    BOLD(
            "F2",
            "Helvetica-Bold",
            """
            278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333
            584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944
            667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556
            333 611 556 778 556 556 500 389 280 389 584
            """);

    private static final Charset ENCODING = Charset.forName("windows-1252");
    private static final char FIRST = ' ';

    /** Of signs that are no letters of ASCII, such as “ ” – €. */
    private static final int OTHER_WIDTH = 556;

    private final String key;
    private final String fontName;
    private final int[] widths;

    PdfFont(String key, String fontName, String widths) {
        this.key = key;
        this.fontName = fontName;
        this.widths =
                List.of(widths.strip().split("\\s+")).stream()
                        .mapToInt(Integer::parseInt)
                        .toArray();
    }

    String key() {
        return key;
    }

    String fontName() {
        return fontName;
    }

    /** In points. */
    double width(String text, double size) {
        int sum = 0;
        for (char c : written(text).toCharArray()) {
            char plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
            int at = plain - FIRST;
            sum += at >= 0 && at < widths.length ? widths[at] : OTHER_WIDTH;
        }
        return sum * size / 1000;
    }

    /** Broken between words; a word that is wider than a line is broken where the line ends. */
    List<String> lines(String text, double size, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) <= width) {
                line.setLength(0);
                line.append(longer);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
            }
            line.setLength(0);
            for (char c : word.toCharArray()) {
                if (!line.isEmpty() && width(line.toString() + c, size) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(c);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /**
     * As a string of a PDF: the fonts' encoding, in hexadecimal, so that nothing needs an escape.
     */
    static String hex(String text) {
        StringBuilder hex = new StringBuilder("<");
        for (byte b : written(text).getBytes(ENCODING)) {
            hex.append("%02x".formatted(b));
        }
        return hex.append('>').toString();
    }

    private static String written(String text) {
        CharsetEncoder encoder = ENCODING.newEncoder();
        if (encoder.canEncode(text)) {
            return text;
        }
        StringBuilder written = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .mapToObj(Character::toString)
                .map(letter -> encoder.canEncode(letter) ? letter : plain(letter, encoder))
                .forEach(written::append);
        return written.toString();
    }

    private static String plain(String letter, CharsetEncoder encoder) {
        String base = Normalizer.normalize(letter, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return !base.isEmpty() && encoder.canEncode(base) ? base : "?";
    }
}
