package dev.handbill.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Each language says the same, in its own words. */
class CustomerWordsTest {
    static final List<String> OTHERS = List.of("de", "es", "fr", "it");

    private static final Pattern VALUE = Pattern.compile("\\{\\d}");

    /** The same word in both languages. */
    private static final Set<String> ALIKE = Set.of("rule.run", "wish.email", "wish.sms");

    @ParameterizedTest
    @FieldSource("OTHERS")
    void noLanguageMissesAText(String language) {
        assertThat(CustomerWords.texts(language).keySet()).isEqualTo(CustomerWords.keys());
    }

    @ParameterizedTest
    @FieldSource("OTHERS")
    void eachTextHasTheValuesOfTheEnglish(String language) {
        CustomerWords.texts(language)
                .forEach(
                        (key, text) ->
                                assertThat(values(text))
                                        .as(language + " " + key)
                                        .isEqualTo(values(english(key))));
    }

    @ParameterizedTest
    @FieldSource("OTHERS")
    void noTextIsStillEnglish(String language) {
        CustomerWords.texts(language)
                .forEach(
                        (key, text) -> {
                            assertThat(text).as(language + " " + key).isNotBlank();
                            if (!ALIKE.contains(key)) {
                                assertThat(text)
                                        .as(language + " " + key)
                                        .matches(
                                                said ->
                                                        !said.equals(english(key))
                                                                || VALUE.matcher(said)
                                                                        .replaceAll("")
                                                                        .chars()
                                                                        .noneMatch(
                                                                                Character
                                                                                        ::isLetter));
                            }
                        });
    }

    @Test
    void eachTextIsSaidSomewhere() throws IOException {
        String sources = sources();
        Set<String> silent = new TreeSet<>(CustomerWords.keys());
        silent.removeIf(key -> sources.contains('"' + key + '"') || isBegunIn(sources, key));

        assertThat(silent).isEmpty();
    }

    @Test
    void noTextIsAskedForThatIsNot() throws IOException {
        Set<String> asked =
                Pattern.compile(
                                "(?:say|html|around|message)\\(\\s*\"([a-z-]+(?:\\.[a-z0-9-]+)+)\"[,)]")
                        .matcher(sources())
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(asked).isNotEmpty();
        assertThat(CustomerWords.keys()).containsAll(asked);
    }

    @Test
    void germansAreAddressedFormally() {
        CustomerWords.texts("de")
                .forEach(
                        (key, text) ->
                                assertThat(text)
                                        .as(key)
                                        .doesNotContainPattern(
                                                "\\b(?i:du|dich|dir|dein\\w*|euch|euer)\\b"));
    }

    @Test
    void valuesAreEscapedWhereTheyAreText() {
        CustomerWords words = CustomerWords.orEnglish("de");

        assertThat(words.html("coupon.for", "<b>{1}</b>")).isEqualTo("Für &lt;b&gt;{1}&lt;/b&gt;");
        assertThat(words.around("coupon.for", "<b>x</b>")).isEqualTo("Für <b>x</b>");
        assertThat(words.list(List.of("a", "b", "c"))).isEqualTo("a, b und c");
    }

    @ParameterizedTest
    @CsvSource({
        "'de-AT, en;q=0.9', de-AT",
        "'pt, fr;q=0.5, en;q=0.7', en",
        "'en;q=0, it', it",
        "'*', ",
        "'ja', ",
        "'', ",
        "'x;q=banana', ",
        "'de_DE', "
    })
    void theBrowsersFavoriteIsSpoken(String header, String tag) {
        assertThat(CustomerLanguages.accepted(header).map(CustomerWords::tag).orElse(null))
                .isEqualTo(tag);
    }

    private static String english(String key) {
        return Map.copyOf(CustomerWords.texts("en")).getOrDefault(key, "");
    }

    private static Set<String> values(String text) {
        return VALUE.matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Such as {@code "day." + n}. */
    private static boolean isBegunIn(String sources, String key) {
        String beginning = key.substring(0, key.lastIndexOf('.') + 1);
        return sources.contains('"' + beginning + "\" +");
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(CustomerWordsTest::text)
                    .collect(Collectors.joining("\n"));
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
