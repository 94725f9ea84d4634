package dev.handbill.customer.imports;

import dev.handbill.customer.imports.reading.Encoding;
import dev.handbill.customer.imports.reading.RecordReader;
import dev.handbill.kernel.sql.Db;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The uploaded file, read piece by piece from the database: never more than one piece in memory.
 */
final class ImportFile implements Enumeration<InputStream> {
    private static final String CHUNK =
            "SELECT bytes FROM customer_import_chunks WHERE import_id = ? AND position = ?";

    private final Db db;
    private final long importId;
    private int position;
    private byte @Nullable [] next;

    private ImportFile(Db db, long importId) {
        this.db = db;
        this.importId = importId;
        this.next = load();
    }

    /** The file's rows, its header left out. */
    static RecordReader rows(Db db, ImportJob job) throws IOException {
        Encoding encoding = Encoding.of(job.plan().encoding(), job.plan().otherEncoding());
        Reader text =
                new InputStreamReader(
                        new SequenceInputStream(new ImportFile(db, job.id())),
                        encoding.rawCharset());
        RecordReader records = new RecordReader(text, job.plan().delimiter(), encoding);
        records.skipTo(job.plan().headerLine());
        return records;
    }

    @Override
    public boolean hasMoreElements() {
        return next != null;
    }

    @Override
    public InputStream nextElement() {
        byte[] bytes = next;
        if (bytes == null) {
            throw new NoSuchElementException();
        }
        next = load();
        return new ByteArrayInputStream(bytes);
    }

    private byte @Nullable [] load() {
        Optional<byte[]> bytes =
                db.first(
                        CHUNK,
                        row -> java.util.Objects.requireNonNull(row.getBytes("bytes")),
                        importId,
                        position++);
        return bytes.orElse(null);
    }
}
