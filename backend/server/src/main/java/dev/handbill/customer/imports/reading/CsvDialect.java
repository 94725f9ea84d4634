package dev.handbill.customer.imports.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which character separates a file's fields, and how a record falls apart into them. */
public final class CsvDialect {
    private static final String CANDIDATES = ",;\t|";
    private static final String SEPARATOR_LINE = "sep=";

    private CsvDialect() {}

    /** The candidate that the header has most of outside quotes; a comma when it has none. */
    public static char delimiter(String start) {
        for (String line : start.split("[\r\n]+", 20)) {
            String text = line.replaceFirst("^(?:\ufeff|\u00ef\u00bb\u00bf)", "");
            Character given = separatorLine(text);
            if (given != null) {
                return given;
            }
            // a title above the header has none
            if (CANDIDATES.chars().anyMatch(c -> text.indexOf(c) >= 0)) {
                return mostFrequent(text);
            }
        }
        return ',';
    }

    /** Excel's first line that names the separator, "sep=;". */
    public static @Nullable Character separatorLine(String line) {
        String text = line.strip();
        boolean names =
                text.length() == SEPARATOR_LINE.length() + 1 && text.startsWith(SEPARATOR_LINE);
        return names && CANDIDATES.indexOf(text.charAt(4)) >= 0 ? text.charAt(4) : null;
    }

    /** The fields of one record; empty if its quotes are wrong. */
    public static Optional<List<String>> fields(String record, char delimiter) {
        try {
            return Optional.of(
                    CsvReader.builder()
                            .fieldSeparator(delimiter)
                            .skipEmptyLines(false)
                            .trimWhitespacesAroundQuotes(true)
                            .ofSingleCsvRecord(record)
                            .getFields());
        } catch (CsvParseException broken) {
            return Optional.empty();
        }
    }

    private static char mostFrequent(String line) {
        int[] counts = new int[CANDIDATES.length()];
        boolean inQuotes = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            inQuotes ^= c == '"';
            int candidate = CANDIDATES.indexOf(c);
            if (candidate >= 0 && !inQuotes) {
                counts[candidate]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return CANDIDATES.charAt(best);
    }
}
