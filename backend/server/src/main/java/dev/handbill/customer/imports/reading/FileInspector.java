package dev.handbill.customer.imports.reading;

import dev.handbill.kernel.web.ApiProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Looks at an uploaded file, or its first part: encoding, delimiter, header, first rows. */
public final class FileInspector {
    private static final int SAMPLE_ROWS = 5;
    private static final int START = 64 * 1024;
    private static final int MOST_LINES_ABOVE_HEADER = 30;
    private static final int MOST_COLUMNS_SHOWN = 200;
    private static final int LONGEST_CELL = 200;

    private FileInspector() {}

    /**
     * What was found; the mapping is still to be decided.
     *
     * @param headerLine the line of the file with the columns' names, the first is 1
     * @param header these names
     * @param sample the first rows behind them
     */
    public record Found(
            Encoding encoding,
            char delimiter,
            long headerLine,
            List<String> header,
            List<List<String>> sample) {}

    /**
     * What somebody said of the file, where the guess was wrong.
     *
     * @param encoding a charset's name; null for a guess
     * @param headerLine null for a guess
     */
    public record Wishes(@Nullable String encoding, @Nullable Long headerLine) {
        public static final Wishes NONE = new Wishes(null, null);
    }

    /**
     * @param isHeader whether these cells are columns' names; the first such record is taken for
     *     the header, since tills write a title above it
     * @throws ApiProblem 422 for an empty file, for what is no text, and for a broken header
     */
    public static Found inspect(Path file, Wishes wishes, Predicate<List<String>> isHeader)
            throws IOException {
        if (Files.size(file) == 0) {
            throw ApiProblem.unprocessable(
                    "empty-file", "The file is empty. Export it again and check that it has rows.");
        }
        Encoding guess = encoding(file);
        Encoding encoding =
                wishes.encoding() == null || wishes.encoding().isBlank()
                        ? guess
                        : chosen(wishes.encoding(), guess);
        char delimiter = CsvDialect.delimiter(start(file, encoding.rawCharset()));
        long line = headerLine(file, encoding, delimiter, wishes, isHeader);
        try (Reader text = reader(file, encoding)) {
            RecordReader records = new RecordReader(text, delimiter, encoding);
            RawRecord header = records.next();
            while (header != null && header.line() < line) {
                header = records.next();
            }
            return new Found(
                    encoding,
                    delimiter,
                    header == null ? 1 : header.line(),
                    header(header, delimiter),
                    sample(records, delimiter));
        }
    }

    public static Reader reader(Path file, Encoding encoding) throws IOException {
        return new InputStreamReader(Files.newInputStream(file), encoding.rawCharset());
    }

    private static Encoding chosen(String name, Encoding guess) {
        Charset charset = Encoding.chosen(name);
        return new Encoding(charset, charset, true, guess.alternatives());
    }

    /** The first record that reads like columns' names; the first of all where none does. */
    private static long headerLine(
            Path file,
            Encoding encoding,
            char delimiter,
            Wishes wishes,
            Predicate<List<String>> isHeader)
            throws IOException {
        if (wishes.headerLine() != null) {
            if (wishes.headerLine() < 1 || wishes.headerLine() > MOST_LINES_ABOVE_HEADER) {
                throw ApiProblem.invalid(
                        "/headerLine", "Use 1 to %d.".formatted(MOST_LINES_ABOVE_HEADER));
            }
            return wishes.headerLine();
        }
        try (Reader text = reader(file, encoding)) {
            RecordReader records = new RecordReader(text, delimiter, encoding);
            for (int i = 0; i < MOST_LINES_ABOVE_HEADER; i++) {
                RawRecord record = records.next();
                if (record == null || record.line() > MOST_LINES_ABOVE_HEADER) {
                    break;
                }
                boolean fits =
                        record.defect() == null
                                && CsvDialect.fields(record.text(), delimiter)
                                        .filter(isHeader)
                                        .isPresent();
                if (fits) {
                    return record.line();
                }
            }
        }
        return 1;
    }

    /** Looks at every byte: a lone é on the last line decides between UTF-8 and Windows-1252. */
    private static Encoding encoding(Path file) throws IOException {
        EncodingDetector detector = new EncodingDetector();
        byte[] buffer = new byte[START];
        try (InputStream in = Files.newInputStream(file)) {
            int length = in.readNBytes(buffer, 0, buffer.length);
            String kind = FileSignature.of(buffer, length);
            if (kind != null) {
                throw notText(kind);
            }
            while (length > 0) {
                detector.accept(buffer, length);
                length = in.read(buffer);
            }
        }
        return detector.verdict();
    }

    private static String start(Path file, Charset encoding) throws IOException {
        try (Reader text = new InputStreamReader(Files.newInputStream(file), encoding)) {
            char[] start = new char[START];
            int length = Math.max(0, text.read(start));
            return new String(start, 0, length);
        }
    }

    private static List<String> header(@Nullable RawRecord record, char delimiter) {
        if (record == null) {
            throw ApiProblem.unprocessable(
                    "empty-file",
                    "The file has only empty lines. Export it again and check that it has rows.");
        }
        if (record.text().chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n')) {
            throw notText("a binary file");
        }
        if (record.defect() != null) {
            throw unreadableHeader(record.defect());
        }
        return CsvDialect.fields(record.text(), delimiter)
                .orElseThrow(() -> unreadableHeader("Its quotes (\") do not pair up."));
    }

    private static List<List<String>> sample(RecordReader records, char delimiter)
            throws IOException {
        List<List<String>> sample = new ArrayList<>();
        RawRecord record = records.next();
        while (record != null && sample.size() < SAMPLE_ROWS) {
            if (record.defect() == null) {
                CsvDialect.fields(record.text(), delimiter)
                        .ifPresent(
                                cells ->
                                        sample.add(
                                                cells.stream()
                                                        .limit(MOST_COLUMNS_SHOWN)
                                                        .map(FileInspector::shown)
                                                        .toList()));
            }
            record = records.next();
        }
        return sample;
    }

    private static String shown(String cell) {
        return cell.length() <= LONGEST_CELL ? cell : cell.substring(0, LONGEST_CELL) + "…";
    }

    private static ApiProblem notText(String kind) {
        return ApiProblem.unprocessable(
                "not-a-csv-file",
                "This is %s, not a CSV file. Save or export your list as CSV and choose that file."
                        .formatted(kind));
    }

    private static ApiProblem unreadableHeader(String why) {
        return ApiProblem.unprocessable(
                "unreadable-header",
                "The first line, with the columns' names, cannot be read. " + why);
    }
}
