package dev.handbill.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotatingLogTest {
    @TempDir Path folder;

    @Test
    void aLargeLogBeginsAnew() throws Exception {
        write("one\n", "two\n", "three\n");

        assertThat(text("backend.log")).isEqualTo("three\n");
        assertThat(text("backend.log.1")).isEqualTo("one\ntwo\n");
    }

    @Test
    void aFewOlderOnesAreKept() throws Exception {
        write("1234567\n", "2234567\n", "3234567\n", "4234567\n", "5234567\n", "6234567\n");

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "backend.log", "backend.log.1", "backend.log.2", "backend.log.3");
        }
        assertThat(text("backend.log.3")).isEqualTo("3234567\n");
    }

    @Test
    void anotherRunGoesOnInTheSameFile() throws Exception {
        write("one\n");
        write("two\n");

        assertThat(text("backend.log")).isEqualTo("one\ntwo\n");
    }

    private void write(String... lines) throws Exception {
        try (RotatingLog log = RotatingLog.of(folder.resolve("backend.log"), 10)) {
            for (String line : lines) {
                log.write(line.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private String text(String name) throws Exception {
        return Files.readString(folder.resolve(name));
    }
}
