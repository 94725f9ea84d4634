package dev.handbill.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** CONTRIBUTING.md sends people to files: they must be there. */
class HowWeAddTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern FILE =
            Pattern.compile("`((?:backend|frontend|docs|bench|scripts)/[^`\\s]+)`");

    @Test
    void everyFileThatIsNamedExists() throws IOException {
        List<String> named =
                FILE.matcher(Files.readString(ROOT.resolve("CONTRIBUTING.md")))
                        .results()
                        .map(MatchResult::group)
                        .map(path -> path.replace("`", ""))
                        .toList();
        assertThat(named).hasSizeGreaterThan(6);
        assertThat(named).allSatisfy(path -> assertThat(ROOT.resolve(path)).exists());
    }
}
