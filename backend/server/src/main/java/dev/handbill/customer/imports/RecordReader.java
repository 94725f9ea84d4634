package dev.handbill.customer.imports;

import dev.handbill.customer.imports.PhysicalLines.Line;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a CSV text into records, so that one broken record costs only its own line.
 *
 * <p>A CSV parser alone would take everything after a quote that is never closed as one field. Here
 * such a record is given up after {@value #MOST_LINES} lines: its first line is a defect, and
 * reading goes on with the line after it.
 */
final class RecordReader {
    private static final int MOST_LINES = 100;

    private final PhysicalLines lines;
    private final char delimiter;
    private final Deque<Line> returned = new ArrayDeque<>();
    private boolean isStart = true;

    RecordReader(Reader reader, char delimiter) {
        this.lines = new PhysicalLines(reader);
        this.delimiter = delimiter;
    }

    /** The next record that is not blank, or null at the end. */
    @Nullable RawRecord next() throws IOException {
        RawRecord read = read();
        while (read != null && read.isBlank(delimiter)) {
            read = read();
        }
        return read;
    }

    private @Nullable RawRecord read() throws IOException {
        Line first = take();
        if (first != null && isStart) {
            isStart = false;
            first = start(first);
        }
        if (first == null) {
            return null;
        }
        if (first.isCut()) {
            return defect(first, "The row is longer than %,d characters.", PhysicalLines.LONGEST);
        }
        return endsInQuotes(first.text(), false)
                ? spanning(first)
                : new RawRecord(first.number(), first.text(), null);
    }

    private RawRecord spanning(Line first) throws IOException {
        StringBuilder text = new StringBuilder(first.text());
        List<Line> more = new ArrayList<>();
        while (more.size() < MOST_LINES && text.length() < PhysicalLines.LONGEST) {
            Line line = take();
            if (line == null) {
                break;
            }
            more.add(line);
            text.append('\n').append(line.text());
            if (line.isCut()) {
                break;
            }
            if (!endsInQuotes(line.text(), true)) {
                // a forgotten quote may end at the first quote of a later row: then this is no
                // record
                if (CsvDialect.fields(text.toString(), delimiter).isEmpty()) {
                    break;
                }
                return new RawRecord(first.number(), text.toString(), null);
            }
        }
        more.reversed().forEach(returned::addFirst);
        return defect(first, "A quote (\") opens in this row and is not closed.");
    }

    private static RawRecord defect(Line line, String reason, Object... args) {
        return new RawRecord(line.number(), line.text(), reason.formatted(args));
    }

    /** Drops the byte order mark, and Excel's "sep=;" line. */
    private @Nullable Line start(Line line) throws IOException {
        String text = line.text().startsWith("\ufeff") ? line.text().substring(1) : line.text();
        return CsvDialect.separatorLine(text) == null
                ? new Line(line.number(), text, line.isCut())
                : take();
    }

    private @Nullable Line take() throws IOException {
        return returned.isEmpty() ? lines.next() : returned.removeFirst();
    }

    /** A quote only counts at the start of a field, as RFC 4180 has it. */
    private boolean endsInQuotes(String text, boolean startsInQuotes) {
        boolean inQuotes = startsInQuotes;
        boolean isFieldStart = !startsInQuotes;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inQuotes) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    i++;
                } else if (c == '"') {
                    inQuotes = false;
                }
            } else if (c == '"' && isFieldStart) {
                inQuotes = true;
                isFieldStart = false;
            } else {
                isFieldStart = c == delimiter;
            }
        }
        return inQuotes;
    }
}
