package dev.handbill.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What the simulated providers wrote down, read after the fact. */
final class SentLog {
    private final Sent[] lines;

    /** {@code delivery} 0: an SMS, whose recipient is its key. */
    record Sent(
            long micros, String verdict, String channel, long campaign, long delivery, String to) {
        boolean isAccepted() {
            return verdict.startsWith("ACCEPTED");
        }

        String key() {
            return delivery == 0 ? to : Long.toString(delivery);
        }
    }

    private SentLog(Sent[] lines) {
        this.lines = lines;
    }

    static SentLog read(Path file) {
        try (Stream<String> text = Files.lines(file)) {
            // a line that is being written may be cut off at its end
            return new SentLog(
                    text.map(line -> line.split(",", -1))
                            .filter(parts -> parts.length == 7)
                            .map(
                                    parts ->
                                            new Sent(
                                                    Long.parseLong(parts[0]),
                                                    parts[1],
                                                    parts[2],
                                                    Long.parseLong(parts[3]),
                                                    Long.parseLong(parts[4]),
                                                    parts[5]))
                            .toArray(Sent[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<Sent> accepted() {
        return Arrays.stream(lines).filter(Sent::isAccepted);
    }

    Stream<Sent> all() {
        return Arrays.stream(lines);
    }

    SentLog ofCampaign(long campaign) {
        return new SentLog(
                Arrays.stream(lines)
                        .filter(line -> line.campaign() == campaign)
                        .toArray(Sent[]::new));
    }

    /** Messages that were accepted more than once: how many times too often, in all. */
    long twice() {
        Map<String, Integer> times = new HashMap<>();
        accepted().forEach(line -> times.merge(line.key(), 1, Integer::sum));
        return times.values().stream().mapToLong(n -> n - 1L).sum();
    }

    /** When each message arrived, whatever became of it. */
    LongStream arrivals() {
        return Arrays.stream(lines).mapToLong(Sent::micros);
    }

    /** The most arrivals in any window of this length. */
    long mostInAnyWindow(long windowMicros) {
        long[] times = arrivals().sorted().toArray();
        long most = 0;
        int first = 0;
        for (int last = 0; last < times.length; last++) {
            while (times[last] - times[first] >= windowMicros) {
                first++;
            }
            most = Math.max(most, last - first + 1L);
        }
        return most;
    }
}
