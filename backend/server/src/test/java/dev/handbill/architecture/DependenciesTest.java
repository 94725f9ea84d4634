package dev.handbill.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/dependencies.md gives each dependency a reason, and names none that is gone. */
class DependenciesTest {
    private static final Path ROOT = Path.of("../..");
    private static final List<String> POMS =
            List.of(
                    "backend/pom.xml",
                    "backend/server/pom.xml",
                    "backend/local/pom.xml",
                    "bench/pom.xml");
    private static final Pattern MAVEN =
            Pattern.compile(
                    "<(?:dependency|path)>\\s*<groupId>[^<]+</groupId>\\s*<artifactId>([^<]+)</artifactId>");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`.*?) \\|");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    @Test
    void everyDependencyHasAReason() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String pom : POMS) {
            MAVEN.matcher(read(pom)).results().forEach(match -> used.add(match.group(1)));
        }
        for (String packages :
                List.of("frontend/package.json", "clients/typescript/package.json")) {
            JsonNode read = new ObjectMapper().readTree(read(packages));
            read.path("dependencies").fieldNames().forEachRemaining(used::add);
            read.path("devDependencies").fieldNames().forEachRemaining(used::add);
        }

        JsonNode provider =
                new ObjectMapper()
                        .readTree(read("backend/server/src/test/oidc-provider/package.json"));
        provider.path("dependencies").fieldNames().forEachRemaining(used::add);

        assertThat(named()).isEqualTo(used);
    }

    private static Set<String> named() throws IOException {
        Set<String> named = new TreeSet<>();
        Matcher row = ROW.matcher(read("docs/dependencies.md"));
        while (row.find()) {
            NAME.matcher(row.group(1)).results().forEach(name -> named.add(name.group(1)));
        }
        return named;
    }

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }
}
