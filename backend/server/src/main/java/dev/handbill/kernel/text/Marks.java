package dev.handbill.kernel.text;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Stand-ins for values while a text is written that is to be cut into pieces. Nobody's data can
 * imitate what is secret and drawn anew each time. Letters and digits of ASCII only, so that no
 * escaping and no encoding changes them.
 */
public final class Marks {
    private static final int SECRET_BYTES = 16;
    private static final int DIGITS = 6;

    private final String secret;
    private final int length;

    private Marks(String secret) {
        this.secret = secret;
        this.length = secret.length() + DIGITS;
    }

    public static Marks drawn() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return new Marks("hole" + HexFormat.of().formatHex(secret));
    }

    /**
     * @param hole below a million
     */
    public String of(int hole) {
        String number = Integer.toString(hole);
        return secret + "0".repeat(DIGITS - number.length()) + number;
    }

    /**
     * A text without its marks.
     *
     * @param constants one more than there are marks
     * @param holes which mark stood where, in their order
     */
    public record Cut(List<String> constants, List<Integer> holes) {
        /**
         * The text with a value for each mark.
         *
         * @param values by the numbers of the marks
         */
        public String with(List<String> values) {
            if (holes.isEmpty()) {
                return constants.getFirst();
            }
            StringBuilder text = new StringBuilder(constants.getFirst());
            for (int i = 0; i < holes.size(); i++) {
                text.append(values.get(holes.get(i))).append(constants.get(i + 1));
            }
            return text.toString();
        }
    }

    public Cut cut(String text) {
        List<String> constants = new ArrayList<>();
        List<Integer> holes = new ArrayList<>();
        int from = 0;
        for (int at = next(text, 0); at >= 0; at = next(text, from)) {
            constants.add(text.substring(from, at));
            from = at + length;
            holes.add(Integer.valueOf(text.substring(from - DIGITS, from)));
        }
        constants.add(text.substring(from));
        return new Cut(List.copyOf(constants), List.copyOf(holes));
    }

    /** Where the next mark begins; -1 if there is none. */
    public int next(String text, int from) {
        return text.indexOf(secret, from);
    }

    /** Characters of each mark. */
    public int length() {
        return length;
    }
}
