package dev.handbill.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sources and documents keep to docs/glossary.md, as far as a word alone tells. */
class GlossaryTest {
    private static final Path ROOT = Path.of("../..");

    /**
     * What to write instead, by what is found. Wire values and words of imported files are quoted.
     */
    private static final Map<Pattern, String> INSTEAD =
            Map.of(
                    Pattern.compile("(?i)\\b(colou|behaviou|neighbou|favou|honou)r(?!ite)"),
                    "the US spelling",
                    Pattern.compile(
                            "(?i)\\bartefact|\\blicences?\\b|\\b(un)?labelled\\b|\\bspelt\\b"),
                    "the US spelling",
                    Pattern.compile("[a-z] cancelled\\b(?!`)|\\bcancelled [a-z]"),
                    "canceled",
                    Pattern.compile(
                            "\\bTexts (wait|go|on hold)\\b|\\btexts (cost|wait|go)\\b|WaitingTexts"),
                    "SMS",
                    Pattern.compile("(?i)\\b(sms|text)[ -]?segments?\\b"),
                    "part of an SMS",
                    Pattern.compile("(?i)\\bdry.?run\\b"),
                    "trial");

    /** What guests read says "text message"; nothing else does. */
    private static final Pattern FOR_GUESTS =
            Pattern.compile("consent/page/|TwilioWebhookResource|/src/test/");

    @Test
    void aWordHasOneMeaning() {
        try (Stream<Path> files = files()) {
            List<Path> all = files.toList();
            assertThat(all).hasSizeGreaterThan(600);
            assertThat(all.stream().flatMap(GlossaryTest::wrongWords)).isEmpty();
        }
    }

    @Test
    void aWrongWordIsFound() {
        assertThat(wrongWords("a.java", "// the artefact's colour")).hasSize(2);
        assertThat(wrongWords("a.java", "agreed to text messages")).hasSize(1);
        assertThat(wrongWords("consent/page/A.java", "agreed to text messages")).isEmpty();
        assertThat(wrongWords("a.md", "A status is `cancelled`.")).isEmpty();
    }

    private static Stream<Path> files() {
        return Stream.of("backend/server/src/main/java", "backend/server/src/test/java", "docs")
                .flatMap(
                        folder -> {
                            try {
                                return Files.walk(ROOT.resolve(folder));
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        })
                .filter(file -> file.toString().matches(".*\\.(java|md)"))
                .filter(file -> !file.toString().matches(".*(GlossaryTest.java|glossary.md)"))
                .filter(file -> !file.toString().contains("imports/mapping"));
    }

    private static Stream<String> wrongWords(Path file) {
        try {
            return wrongWords(file.toString(), Files.readString(file)).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> wrongWords(String path, String text) {
        Stream<String> words =
                INSTEAD.entrySet().stream()
                        .flatMap(
                                entry ->
                                        entry.getKey()
                                                .matcher(text)
                                                .results()
                                                .map(found -> found.group())
                                                .map(word -> said(path, word, entry.getValue())));
        Stream<String> sms =
                FOR_GUESTS.matcher(path).find() || !text.contains("text message")
                        ? Stream.of()
                        : Stream.of(said(path, "text message", "SMS"));
        return Stream.concat(words, sms).toList();
    }

    private static String said(String path, String word, String better) {
        return "%s: \"%s\", better %s".formatted(path, word, better);
    }
}
