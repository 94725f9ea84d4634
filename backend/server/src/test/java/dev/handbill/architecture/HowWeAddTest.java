package dev.handbill.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.kernel.config.HandbillConfig;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What CONTRIBUTING.md says of the places of a change is true: files are there, texts agree. */
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

    @Test
    void theReadmeSaysHowLongRetriesWait() throws Exception {
        assertThat(Files.readString(ROOT.resolve("README.md")))
                .as("README.md, the table's line about retries")
                .contains(
                        "| `HANDBILL_DELIVERY_RETRY_BASE`, `_RETRY_FACTOR` | `%s`, `%s` |"
                                .formatted(usual("retryBase"), usual("retryFactor")));
    }

    private static String usual(String setting) throws NoSuchMethodException {
        return HandbillConfig.Delivery.class
                .getMethod(setting)
                .getAnnotation(WithDefault.class)
                .value();
    }
}
