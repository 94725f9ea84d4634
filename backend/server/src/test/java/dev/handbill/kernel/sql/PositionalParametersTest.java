package dev.handbill.kernel.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** From six on, the values of a statement have names (decision 025). */
class PositionalParametersTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final int MOST = 5;
    private static final Pattern TEXT_BLOCK = Pattern.compile("(?s)\"\"\"\\R(.*?)\"\"\"");

    @Test
    void statementsHaveFewPlaces() throws IOException {
        assertThat(textBlocks()).hasSizeGreaterThan(100);
        assertThat(textBlocks().stream().filter(sql -> places(sql) > MOST)).isEmpty();
    }

    @Test
    void placesAreCounted() {
        assertThat(places("SELECT ?, '?', ?::text -- ?\n, data ?? 'key', \"?\", ?")).isEqualTo(3);
    }

    private static List<String> textBlocks() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> TEXT_BLOCK.matcher(text(file)).results())
                    .map((MatchResult block) -> block.group(1))
                    .toList();
        }
    }

    private static long places(String sql) {
        long places = 0;
        for (int at = 0; at < sql.length(); at = SqlLexer.endOfToken(sql, at)) {
            if (SqlLexer.isPlace(sql, at)) {
                places++;
            }
        }
        return places;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
