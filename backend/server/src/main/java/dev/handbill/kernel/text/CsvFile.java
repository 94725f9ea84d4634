package dev.handbill.kernel.text;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file that we write, line by line as it comes. It starts with a byte order mark: without it
 * Excel takes UTF-8 for Windows-1252.
 *
 * <p>Whoever reads the stream may go away: that is told by {@link UncheckedIOException}, since
 * lines are mostly written from the rows of a query.
 */
public final class CsvFile {
    private final Writer text;

    public CsvFile(OutputStream out) {
        this.text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        write("\ufeff");
    }

    public void line(@Nullable Object... cells) {
        write(CsvCell.line(cells));
    }

    public void line(List<String> cells) {
        write(CsvCell.line(cells.toArray()));
    }

    /** To be called at the end. */
    public void flush() throws IOException {
        text.flush();
    }

    private void write(String line) {
        try {
            text.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
