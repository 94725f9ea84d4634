package dev.handbill.customer.imports;

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
import org.jspecify.annotations.Nullable;

/** Looks at an uploaded file, or its first part: encoding, delimiter, header, first rows. */
final class FileInspector {
    private static final int SAMPLE_ROWS = 5;
    private static final int START = 64 * 1024;
    private static final int LONGEST_CELL = 200;

    private FileInspector() {}

    /** What was found; the mapping is still to be decided. */
    record Found(
            Charset encoding, char delimiter, HeaderMapping header, List<List<String>> sample) {}

    /**
     * @throws ApiProblem 422 for an empty file, for what is no text, and for a broken header
     */
    static Found inspect(Path file) throws IOException {
        if (Files.size(file) == 0) {
            throw ApiProblem.unprocessable(
                    "empty-file", "The file is empty. Export it again and check that it has rows.");
        }
        Charset encoding = encoding(file);
        String start = start(file, encoding);
        char delimiter = CsvDialect.delimiter(start);
        try (Reader text = new InputStreamReader(Files.newInputStream(file), encoding)) {
            RecordReader records = new RecordReader(text, delimiter);
            HeaderMapping header = new HeaderMapping(header(records.next(), delimiter));
            return new Found(encoding, delimiter, header, sample(records, delimiter));
        }
    }

    /** Looks at every byte: a lone é on the last line decides between UTF-8 and Windows-1252. */
    private static Charset encoding(Path file) throws IOException {
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
                                                        .limit(HeaderMapping.MOST_COLUMNS)
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
