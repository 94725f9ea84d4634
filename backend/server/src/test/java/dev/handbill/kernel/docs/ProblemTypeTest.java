package dev.handbill.kernel.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The catalogue of problem types is what the sources answer, no more and no less. */
class ProblemTypeTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path PAGE = Path.of("../../docs/problems.md");

    private static final Map<String, Integer> STATUS =
            Map.ofEntries(
                    Map.entry("badRequest", 400),
                    Map.entry("unauthorized", 401),
                    Map.entry("forbidden", 403),
                    Map.entry("notFound", 404),
                    Map.entry("unknown", 404),
                    Map.entry("conflict", 409),
                    Map.entry("gone", 410),
                    Map.entry("preconditionFailed", 412),
                    Map.entry("tooLarge", 413),
                    Map.entry("unsupportedMedia", 415),
                    Map.entry("unprocessable", 422),
                    Map.entry("tooMany", 429),
                    Map.entry("unavailable", 503));

    private static final Pattern MADE =
            Pattern.compile(
                    "ApiProblem\\s*\\.\\s*(%s)\\(\\s*(\"([^\"]*)\")?"
                            .formatted(String.join("|", STATUS.keySet())));
    private static final Pattern OF_STATUS =
            Pattern.compile("ApiProblem\\s*\\.\\s*ofStatus\\(\\s*(\\d+),\\s*\"([^\"]*)\"");

    /** Types that are not written where the problem is made, by the place where they are. */
    private static final Map<String, Pattern> ELSEWHERE =
            Map.of(
                    "CampaignRefusals", Pattern.compile("-> \"(campaign-[^\"]+)\""),
                    "CampaignPreviews", Pattern.compile("new TemplateFailure\\(\\s*\"([^\"]+)\""),
                    "CouponChanges",
                            Pattern.compile("requireOne\\(\"[a-z]+\", [^,]+, \"([^\"]+)\""),
                    "WebhookThrottle", Pattern.compile("malformed\\(\\s*[\\w.]+,\\s*\"([^\"]+)\""));

    /** By the web layer's own refusals, and by {@code invalid}. */
    private static final Set<String> BESIDES =
            Set.of("bad-request", "internal-error", "invalid-request");

    @Test
    void everyTypeInTheSourcesIsInTheCatalogue() {
        Map<String, Integer> answered = answered();
        assertThat(answered).hasSizeGreaterThan(90);
        answered.forEach(
                (name, status) -> {
                    assertThat(name).as("a name that fits into an address").matches("[a-z0-9-]+");
                    assertThat(ProblemType.ALL)
                            .extractingByKey(name)
                            .isNotNull()
                            .returns(status, ProblemType::status);
                });
    }

    @Test
    void theCatalogueHasNothingThatIsNotAnswered() {
        Set<String> listed = new TreeSet<>(ProblemType.ALL.keySet());
        listed.removeAll(answered().keySet());
        ELSEWHERE.values().forEach(pattern -> listed.removeAll(names(pattern)));
        listed.removeAll(BESIDES);
        assertThat(listed).isEmpty();
    }

    @Test
    void typesWrittenElsewhereAreInTheCatalogueToo() {
        ELSEWHERE.forEach(
                (file, pattern) -> {
                    Set<String> names = names(pattern);
                    assertThat(names).as(file).isNotEmpty();
                    String end = file.equals("CouponChanges") ? "-unknown" : "";
                    assertThat(ProblemType.ALL.keySet())
                            .containsAll(names.stream().map(name -> name + end).toList());
                });
        assertThat(ProblemType.ALL.keySet()).containsAll(BESIDES);
    }

    @Test
    void noOtherPlaceMakesUpItsTypes() {
        Set<String> places =
                sources().entrySet().stream()
                        .filter(
                                source ->
                                        MADE.matcher(source.getValue())
                                                .results()
                                                .anyMatch(made -> made.group(2) == null))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(places).isEqualTo(new TreeSet<>(ELSEWHERE.keySet()));
    }

    @Test
    void thePageInTheDocumentsSaysTheSame() throws IOException {
        List<String> rows =
                Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("| `")).toList();
        assertThat(rows)
                .isEqualTo(
                        ProblemType.ALL.values().stream()
                                .map(
                                        type ->
                                                "| `%s` | %d | %s | %s |"
                                                        .formatted(
                                                                type.name(),
                                                                type.status(),
                                                                type.when(),
                                                                type.remedy()))
                                .toList());
    }

    @Test
    void theListIsInOrder() {
        assertThat(List.copyOf(ProblemType.ALL.keySet())).isSorted();
    }

    /** Statuses by type, where both are written in one place. */
    private static Map<String, Integer> answered() {
        Map<String, Integer> answered = new TreeMap<>();
        for (String source : sources().values()) {
            MADE.matcher(source)
                    .results()
                    .filter(made -> made.group(3) != null)
                    .forEach(made -> answered.put(name(made), STATUS.get(made.group(1))));
            OF_STATUS
                    .matcher(source)
                    .results()
                    .forEach(made -> answered.put(made.group(2), Integer.valueOf(made.group(1))));
        }
        return answered;
    }

    private static String name(MatchResult made) {
        return made.group(1).equals("unknown") ? made.group(3) + "-unknown" : made.group(3);
    }

    private static Set<String> names(Pattern pattern) {
        return sources().values().stream()
                .flatMap(source -> pattern.matcher(source).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** By the name of their class; without the one that makes the problems. */
    private static Map<String, String> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("ApiProblem.java"))
                    .collect(
                            Collectors.toMap(
                                    file -> file.getFileName().toString().replace(".java", ""),
                                    ProblemTypeTest::text,
                                    (one, other) -> one + other));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
