package dev.handbill.customer.imports.reading;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text, however they end (LF, CRLF, CR) and however long they are: of a line that is
 * longer than a record may be, only its start is kept.
 */
public final class PhysicalLines {
    public static final int LONGEST = 256 * 1024;

    private final Reader reader;
    private final char[] buffer = new char[16 * 1024];
    private int next;
    private int filled;
    private long number;
    private boolean skipLineFeed;

    public PhysicalLines(Reader reader) {
        this.reader = reader;
    }

    /**
     * @param number 1 for the first line of the file
     * @param isCut whether the line was longer than {@link #LONGEST}
     */
    public record Line(long number, String text, boolean isCut) {}

    public @Nullable Line next() throws IOException {
        StringBuilder text = new StringBuilder();
        boolean isCut = false;
        boolean isAnything = false;
        for (int c = read(); c >= 0; c = read()) {
            isAnything = true;
            if (c == '\n' || c == '\r') {
                skipLineFeed = c == '\r';
                return new Line(++number, text.toString(), isCut);
            }
            if (text.length() < LONGEST) {
                text.append((char) c);
            } else {
                isCut = true;
            }
        }
        return isAnything ? new Line(++number, text.toString(), isCut) : null;
    }

    private int read() throws IOException {
        int c = readOne();
        if (skipLineFeed) {
            skipLineFeed = false;
            return c == '\n' ? readOne() : c;
        }
        return c;
    }

    private int readOne() throws IOException {
        if (next == filled) {
            filled = Math.max(0, reader.read(buffer));
            next = 0;
            if (filled == 0) {
                return -1;
            }
        }
        return buffer[next++];
    }
}
