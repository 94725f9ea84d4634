package dev.handbill.local;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A log that begins anew when it is large; a few older ones are kept as {@code name.log.1} (the
 * newest) and so on, so that a run of weeks does not fill the disk.
 */
final class RotatingLog extends OutputStream {
    static final int KEPT = 3;
    private static final long LARGEST = 10L * 1024 * 1024;

    private final Path file;
    private final long largest;
    private OutputStream out;
    private long size;

    private RotatingLog(Path file, long largest) throws IOException {
        this.file = file;
        this.largest = largest;
        this.size = Files.exists(file) ? Files.size(file) : 0;
        this.out = open();
    }

    static RotatingLog of(Path file) throws IOException {
        return new RotatingLog(file, LARGEST);
    }

    static RotatingLog of(Path file, long largest) throws IOException {
        return new RotatingLog(file, largest);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (size > 0 && size + length > largest) {
            beginAnew();
        }
        out.write(bytes, from, length);
        size += length;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void beginAnew() throws IOException {
        out.close();
        for (int number = KEPT - 1; number >= 0; number--) {
            Path from = number == 0 ? file : older(number);
            if (Files.exists(from)) {
                Files.move(from, older(number + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        out = open();
        size = 0;
    }

    private Path older(int number) {
        return file.resolveSibling(file.getFileName() + "." + number);
    }

    private OutputStream open() throws IOException {
        return Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
