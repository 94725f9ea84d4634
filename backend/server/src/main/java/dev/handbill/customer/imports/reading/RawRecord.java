package dev.handbill.customer.imports.reading;

import org.jspecify.annotations.Nullable;

/**
 * One record of a CSV file before its fields are taken apart.
 *
 * @param line the line on which it starts; the file's first is 1
 * @param text as in the file, without the line end
 * @param defect why it cannot be read as a record, or null
 * @param isGuess whether its letters are guessed, since they are not in the file's charset
 */
public record RawRecord(long line, String text, @Nullable String defect, boolean isGuess) {

    public RawRecord(long line, String text, @Nullable String defect) {
        this(line, text, defect, false);
    }

    /** Empty lines and Excel's rows of mere delimiters are no data. */
    public boolean isBlank(char delimiter) {
        return defect == null
                && text.chars().allMatch(c -> c == delimiter || Character.isWhitespace(c));
    }
}
