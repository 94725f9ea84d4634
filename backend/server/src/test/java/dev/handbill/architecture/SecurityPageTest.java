package dev.handbill.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/security.md says is shown by a test is: each test that it names exists. */
class SecurityPageTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern NAMED =
            Pattern.compile("`([A-Z][A-Za-z]+(?:Test|IT))(?:\\.(\\w+))?`");
    private static final Pattern FILE = Pattern.compile("`(scripts/[\\w-]+)`");

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        Map<String, String> sources = testSources();
        List<MatchResult> named = NAMED.matcher(page()).results().toList();

        assertThat(named).hasSizeGreaterThan(50);
        for (MatchResult test : named) {
            assertThat(sources).containsKey(test.group(1));
            if (test.group(2) != null) {
                assertThat(sources.get(test.group(1)))
                        .as(test.group())
                        .contains("void " + test.group(2) + "(");
            }
        }
    }

    @Test
    void everyAttackNamesWhatShowsItsEnd() throws IOException {
        String page = page();
        String table = page.substring(page.indexOf("## Attacks"), page.indexOf("## What is left"));
        List<String> rows = table.lines().filter(line -> line.startsWith("| ")).skip(1).toList();

        assertThat(rows).hasSizeGreaterThan(20);
        assertThat(rows).allMatch(row -> row.split("\\|")[3].contains("`"));
        FILE.matcher(table)
                .results()
                .forEach(file -> assertThat(ROOT.resolve(file.group(1))).isExecutable());
    }

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("docs/security.md"));
    }

    /** By the name of their class. */
    private static Map<String, String> testSources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(
                            Collectors.toMap(
                                    file -> file.getFileName().toString().replace(".java", ""),
                                    SecurityPageTest::text,
                                    (one, other) -> one + other));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
