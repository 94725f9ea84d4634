package dev.handbill.kernel.text;

import java.util.List;

/**
 * A text that is put together as late as possible: what it shares with others of its kind need not
 * be copied, escaped or encoded anew for each.
 *
 * @param values one for each hole of the pieces
 */
public record FilledText(Pieces pieces, List<String> values) {
    public FilledText {
        if (values.size() != pieces.holes()) {
            throw new IllegalArgumentException(
                    values.size() + " values for " + pieces.holes() + " holes");
        }
        values = List.copyOf(values);
    }

    /** A text that shares nothing with others. */
    public static FilledText of(String text) {
        return new FilledText(Pieces.NOTHING_SHARED, List.of(text));
    }

    /** Characters. */
    public int length() {
        int length = pieces.length();
        for (String value : values) {
            length += value.length();
        }
        return length;
    }

    /** The whole, put together anew at each call. */
    @Override
    public String toString() {
        return pieces.with(values);
    }
}
