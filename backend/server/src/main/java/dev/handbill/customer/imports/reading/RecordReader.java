package dev.handbill.customer.imports.reading;

import dev.handbill.customer.imports.reading.PhysicalLines.Line;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
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
public final class RecordReader {
    private static final int MOST_LINES = 100;

    private final PhysicalLines lines;
    private final char delimiter;
    private final Encoding encoding;
    private final Deque<Line> returned = new ArrayDeque<>();
    private boolean isStart = true;

    /** Of text that needs no decoding. */
    public RecordReader(Reader reader, char delimiter) {
        this(reader, delimiter, Encoding.sure(StandardCharsets.UTF_16LE));
    }

    /**
     * @param reader of the file in the encoding's raw charset
     */
    public RecordReader(Reader reader, char delimiter, Encoding encoding) {
        this.lines = new PhysicalLines(reader);
        this.delimiter = delimiter;
        this.encoding = encoding;
    }

    /** The next record that is not blank, or null at the end. */
    public @Nullable RawRecord next() throws IOException {
        RawRecord read = read();
        while (read != null && read.isBlank(delimiter)) {
            read = read();
        }
        return read;
    }

    /**
     * Goes behind the line with the columns' names.
     *
     * @param line on which it starts; null for the first record
     */
    public void skipTo(@Nullable Long line) throws IOException {
        RawRecord record = next();
        while (line != null && record != null && record.line() < line) {
            record = next();
        }
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
                : record(first, first.text(), null);
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
                return record(first, text.toString(), null);
            }
        }
        more.reversed().forEach(returned::addFirst);
        return defect(first, "A quote (\") opens in this row and is not closed.");
    }

    private RawRecord defect(Line line, String reason, Object... args) {
        return record(line, line.text(), reason.formatted(args));
    }

    private RawRecord record(Line first, String raw, @Nullable String defect) {
        String text = encoding.text(raw);
        return new RawRecord(first.number(), text, defect, encoding.isGuess(raw));
    }

    /** Drops the byte order mark, and Excel's "sep=;" line. */
    private @Nullable Line start(Line line) throws IOException {
        String text = withoutMark(line.text());
        return CsvDialect.separatorLine(text) == null
                ? new Line(line.number(), text, line.isCut())
                : take();
    }

    private static String withoutMark(String text) {
        if (text.startsWith("\ufeff")) {
            return text.substring(1);
        }
        // the mark of UTF-8 as its three bytes
        return text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text;
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
                // some programs put a space behind the separator
                isFieldStart = c == delimiter || (isFieldStart && c == ' ');
            }
        }
        return inQuotes;
    }
}
