package dev.handbill.customer.imports;

import dev.handbill.customer.imports.mapping.ColumnContents;
import dev.handbill.customer.imports.mapping.HeaderMapping;
import dev.handbill.customer.imports.reading.CsvDialect;
import dev.handbill.customer.imports.reading.FileInspector;
import dev.handbill.customer.imports.reading.FileInspector.Found;
import dev.handbill.customer.imports.reading.FileInspector.Wishes;
import dev.handbill.customer.imports.reading.RawRecord;
import dev.handbill.customer.imports.reading.RecordReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A file looked at before anything of it is imported: how it is written, what its columns are
 * called, and what stands in them.
 *
 * @param contents of each column, from every row of the file
 */
record FileSurvey(Found found, HeaderMapping header, List<ColumnContents> contents) {

    static FileSurvey of(Path file, Wishes wishes) throws IOException {
        Found found = FileInspector.inspect(file, wishes, HeaderMapping::isHeader);
        HeaderMapping header = new HeaderMapping(found.header());
        List<ColumnContents> contents =
                Stream.generate(ColumnContents::new).limit(header.headers().size()).toList();
        try (Reader text = FileInspector.reader(file, found.encoding())) {
            RecordReader records = new RecordReader(text, found.delimiter(), found.encoding());
            records.skipTo(found.headerLine());
            for (RawRecord raw = records.next(); raw != null; raw = records.next()) {
                if (raw.defect() == null) {
                    CsvDialect.fields(raw.text(), found.delimiter())
                            .filter(cells -> !HeaderMapping.isAgain(cells, header.titles()))
                            .ifPresent(cells -> take(contents, cells));
                }
            }
        }
        return new FileSurvey(found, header, contents);
    }

    /** What of a column could be about consent; nothing of a column that the file lacks. */
    Set<String> signalsOf(String column) {
        int index = header.headers().indexOf(column);
        return index < 0 ? Set.of() : contents.get(index).signalsOf(column);
    }

    private static void take(List<ColumnContents> contents, List<String> cells) {
        for (int i = 0; i < Math.min(contents.size(), cells.size()); i++) {
            contents.get(i).take(cells.get(i));
        }
    }
}
