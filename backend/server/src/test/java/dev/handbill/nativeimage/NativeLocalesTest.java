package dev.handbill.nativeimage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.kernel.text.MessageLanguages;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NativeLocalesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 28);

    @Test
    void theExecutableHasTheWordsOfEveryLanguage() throws IOException {
        assertThat(String.join(",", configured())).isEqualTo(String.join(",", wanted()));
    }

    @Test
    void datesAreInTheRecipientsLanguage() {
        assertThat(written("de", "DE")).isEqualTo("28. Dezember 2026");
        assertThat(written("de-AT", "US")).isEqualTo("28. Dezember 2026");
        assertThat(written("pt_BR", "US")).isEqualTo("28 de dezembro de 2026");
        assertThat(written("pl", "US")).isEqualTo("28 grudnia 2026");
        assertThat(written("en", "GB")).isEqualTo("28 December 2026");
        assertThat(written(null, "US")).isEqualTo("December 28, 2026");
        assertThat(written("en-US", "GB")).isEqualTo("December 28, 2026");
    }

    /** What an executable has no words for would be written by no language's order there. */
    @Test
    void otherLanguagesAreEnglishEverywhere() {
        assertThat(written("xx-klingon", "GB")).isEqualTo("28 December 2026");
        assertThat(written("sw", "GB")).isEqualTo("28 December 2026");
        assertThat(written("!", "GB")).isEqualTo("28 December 2026");
        assertThat(written("th-u-nu-thai", "GB")).isEqualTo("28 December 2026");
        assertThat(written("ar-u-nu-arab-ca-islamic", "GB")).contains("2026");
    }

    private static String written(String language, String country) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(MessageLanguages.locale(language, country))
                .format(DAY);
    }

    private static Set<String> configured() throws IOException {
        Properties properties = new Properties();
        try (InputStream file =
                NativeLocalesTest.class.getResourceAsStream("/application.properties")) {
            properties.load(Objects.requireNonNull(file));
        }
        return new TreeSet<>(List.of(properties.getProperty("quarkus.locales").split(",")));
    }

    /** As the JDK has them; a script is only named where a language has two. */
    private static Set<String> wanted() {
        return Arrays.stream(Locale.getAvailableLocales())
                .filter(locale -> MessageLanguages.ALL.contains(locale.getLanguage()))
                .filter(locale -> locale.getVariant().isEmpty())
                .filter(locale -> locale.getExtensionKeys().isEmpty())
                .filter(
                        locale ->
                                locale.getScript().isEmpty()
                                        || Set.of("sr", "zh").contains(locale.getLanguage()))
                .map(Locale::toLanguageTag)
                .filter(tag -> !tag.startsWith("zh-Latn"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
