package dev.handbill.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.handbill.kernel.sql.Db;
import dev.handbill.provider.ProviderFactory;
import io.smallrye.config.ConfigMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a vendor needs is written in docs/providers.md and nowhere else: a folder beside {@code
 * provider/twilio} without its section, or a setting without its line, fails here by name.
 */
class VendorsAreDescribedTest {
    private static final Path ROOT = Path.of("../..");
    private static final String ROOMS = "dev.handbill.provider.";

    /** Needs nothing, and is described as what is there without a vendor. */
    private static final String SANDBOX = "sandbox";

    private static final Path MAIN = Path.of("src/main/java/dev/handbill/provider");
    private static final Pattern EVENT_CASE =
            Pattern.compile("case (\"[^;>]+)->[^;]*?EventKind\\.");
    private static final Pattern WORD = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern VARIABLE = Pattern.compile("`([A-Z][A-Z0-9_]+)`");
    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .importUrl(Db.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void eachVendorHasItsSectionAndVariables() throws IOException {
        for (String vendor : vendors()) {
            assertThat(described(vendor))
                    .as(
                            "docs/providers.md needs a section whose table has `HANDBILL_…_PROVIDER=%s` and each"
                                    + " variable of %s's settings; they are",
                            vendor, vendor)
                    .isEqualTo(variables(vendor));
        }
    }

    @Test
    void eachVendorsAnswersAreListed() throws IOException {
        String answers = section("## What an answer to a message does");
        for (String vendor : vendors()) {
            assertThat(answers.toLowerCase(Locale.ROOT))
                    .as(
                            "docs/providers.md, \"What an answer to a message does\", needs rows of %s",
                            vendor)
                    .contains("\n| " + vendor + " |");
        }
    }

    @Test
    void eachEventsWordIsListed() throws IOException {
        // a word in a row that says the event is dropped is described as something else
        String events =
                section("## What an event does")
                        .lines()
                        .filter(row -> !row.contains("not kept") && !row.contains("nothing new"))
                        .collect(Collectors.joining("\n"));
        for (String vendor : vendors()) {
            for (String word : eventWords(vendor)) {
                assertThat(events)
                        .as(
                                "docs/providers.md, \"What an event does\", needs a row that says what becomes of %s's",
                                vendor)
                        .contains("`" + word + "`");
            }
        }
        assertThat(eventWords("sendgrid")).contains("open", "group_unsubscribe");
        assertThat(eventWords("twilio")).contains("read", "failed");
    }

    @Test
    void vendorsAreNamedByTheirFolder() {
        assertThat(vendors()).contains("sendgrid", "smtp", "twilio");
        for (String vendor : vendors()) {
            assertThat(inRoom(vendor).anyMatch(type -> type.isAssignableTo(ProviderFactory.class)))
                    .as("provider/%s needs a ProviderFactory", vendor)
                    .isTrue();
        }
    }

    @Test
    void noOtherTextListsTheirVariables() throws IOException {
        for (String file : List.of("README.md", ".env.example")) {
            String text = Files.readString(ROOT.resolve(file));
            for (String vendor : vendors()) {
                for (String variable : variables(vendor)) {
                    assertThat(text)
                            .as(
                                    "%s points to docs/providers.md and lists no vendor's variable",
                                    file)
                            .doesNotContain(variable);
                }
            }
        }
    }

    private static Set<String> vendors() {
        return CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOMS))
                .map(name -> name.substring(ROOMS.length()))
                .filter(name -> !name.equals(SANDBOX))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<JavaClass> inRoom(String vendor) {
        return CLASSES.stream().filter(type -> type.getPackageName().equals(ROOMS + vendor));
    }

    /** What the vendor calls the events that mean something to us, as its reader's cases say. */
    private static Set<String> eventWords(String vendor) throws IOException {
        Set<String> words = new TreeSet<>();
        try (Stream<Path> sources = Files.list(MAIN.resolve(vendor))) {
            for (Path source : sources.toList()) {
                EVENT_CASE
                        .matcher(Files.readString(source))
                        .results()
                        .flatMap(found -> WORD.matcher(found.group(1)).results())
                        .forEach(word -> words.add(word.group(1)));
            }
        }
        return words;
    }

    /** As the environment names what the vendor's settings read. */
    private static Set<String> variables(String vendor) {
        return inRoom(vendor)
                .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                .flatMap(
                        type -> {
                            String prefix = type.getAnnotationOfType(ConfigMapping.class).prefix();
                            return type.getMethods().stream()
                                    .filter(method -> method.getRawParameterTypes().isEmpty())
                                    .map(JavaMethod::getName)
                                    .map(name -> variable(prefix, name));
                        })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String variable(String prefix, String property) {
        return (prefix.replace('.', '_') + "_" + CAPITAL.matcher(property).replaceAll("_"))
                .toUpperCase(Locale.ROOT);
    }

    /** The variables in the table of the vendor's section. */
    private static Set<String> described(String vendor) throws IOException {
        return sections().stream()
                .filter(text -> text.contains("_PROVIDER=" + vendor + "`"))
                .flatMap(String::lines)
                .filter(line -> line.startsWith("|"))
                .map(line -> line.split("\\|", 3)[1])
                .flatMap(cell -> VARIABLE.matcher(cell).results().map(match -> match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String section(String heading) throws IOException {
        return sections().stream()
                .filter(text -> text.startsWith(heading))
                .findFirst()
                .orElseThrow(() -> new AssertionError("docs/providers.md lost " + heading));
    }

    private static List<String> sections() throws IOException {
        return List.of(Files.readString(ROOT.resolve("docs/providers.md")).split("(?m)^(?=## )"));
    }
}
