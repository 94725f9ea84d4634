package dev.handbill.bench.simulator;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Who was sent what and when, a line each: {@code
 * micros,verdict,channel,campaign,delivery,recipient,message id}. An SMS carries no id of ours: its
 * line has 0 for both.
 */
final class SendLog {
    private static final int BUFFER = 1 << 20;

    private final BufferedWriter lines;
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong violations = new AtomicLong();

    SendLog(Path file) throws IOException {
        lines = new BufferedWriter(Files.newBufferedWriter(file), BUFFER);
    }

    void note(
            Verdict verdict,
            String channel,
            String campaign,
            String delivery,
            String to,
            String id) {
        requests.incrementAndGet();
        if (verdict.isAccepted()) {
            accepted.incrementAndGet();
        }
        synchronized (this) {
            // the time is taken inside, so that the lines stand in the order of their times
            Instant now = Instant.now();
            long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1000;
            write(
                    micros + "," + verdict + "," + channel + "," + campaign + "," + delivery + ","
                            + to + "," + id + "\n");
        }
    }

    void violation(String what) {
        violations.incrementAndGet();
        System.err.println("violation: " + what);
    }

    synchronized void flush() {
        try {
            lines.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String counts() {
        return "{\"requests\":%d,\"accepted\":%d,\"violations\":%d}"
                .formatted(requests.get(), accepted.get(), violations.get());
    }

    private void write(String line) {
        try {
            lines.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
