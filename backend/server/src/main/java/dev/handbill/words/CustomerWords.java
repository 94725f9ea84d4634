package dev.handbill.words;

import dev.handbill.kernel.text.MessageLanguages;
import dev.handbill.kernel.web.HtmlPage;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Our own words for customers in one language: a file of {@code words/} each, all with the same
 * keys. {@code {0}} and {@code {1}} in a text stand for values, and nothing else has a meaning
 * there.
 */
public final class CustomerWords {
    /** The first one is spoken where no other is asked for. */
    public static final List<String> LANGUAGES = List.of("en", "de", "es", "fr", "it");

    private static final Map<String, Map<String, String>> TEXTS =
            LANGUAGES.stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    language -> language, CustomerWords::read));

    private final String tag;
    private final Map<String, String> texts;

    private CustomerWords(String tag, String language) {
        this.tag = tag;
        this.texts = texts(language);
    }

    public static CustomerWords english() {
        return new CustomerWords("en", "en");
    }

    /**
     * @param tag BCP 47, such as {@code de-AT}
     * @return empty for a language that we do not speak
     */
    public static Optional<CustomerWords> in(@Nullable String tag) {
        if (tag == null || tag.isBlank()) {
            return Optional.empty();
        }
        Locale asked = Locale.forLanguageTag(tag.strip().replace('_', '-')).stripExtensions();
        return LANGUAGES.contains(asked.getLanguage())
                ? Optional.of(new CustomerWords(asked.toLanguageTag(), asked.getLanguage()))
                : Optional.empty();
    }

    /** The same, in English where we do not speak it. */
    public static CustomerWords orEnglish(@Nullable String tag) {
        return in(tag).orElseGet(CustomerWords::english);
    }

    /** For a page's {@code lang}: BCP 47. */
    public String tag() {
        return tag;
    }

    /**
     * For dates and amounts.
     *
     * @param country where the language names none: the business's
     */
    public Locale locale(String country) {
        return MessageLanguages.locale(tag, country);
    }

    /**
     * A text with its values.
     *
     * @throws IllegalArgumentException if there is no such text
     */
    public String say(String key, Object... values) {
        return filled(key, UnaryOperator.identity(), values);
    }

    /** The same for HTML: text and values are escaped. */
    public String html(String key, Object... values) {
        return HtmlPage.escape(say(key, values));
    }

    /**
     * The same for HTML, with values that are HTML already.
     *
     * @param values escaped by the caller
     */
    public String around(String key, Object... values) {
        return filled(key, HtmlPage::escape, values);
    }

    /** "a, b and c". */
    public String list(List<String> things) {
        int last = things.size() - 1;
        return last == 0
                ? things.getFirst()
                : say("list.and", String.join(", ", things.subList(0, last)), things.get(last));
    }

    private String filled(String key, UnaryOperator<String> words, Object... values) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("No text is called " + key);
        }
        StringBuilder said = new StringBuilder(text.length() + 32);
        int from = 0;
        for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', from)) {
            said.append(words.apply(text.substring(from, at)));
            said.append(values[text.charAt(at + 1) - '0']);
            from = at + "{0}".length();
        }
        return said.append(words.apply(text.substring(from))).toString();
    }

    /** For the test that each language says the same. */
    static Map<String, String> texts(String language) {
        return Optional.ofNullable(TEXTS.get(language)).orElseThrow();
    }

    static Set<String> keys() {
        return texts(LANGUAGES.getFirst()).keySet();
    }

    private static Map<String, String> read(String language) {
        String file = "/words/" + language + ".properties";
        try (InputStream in = CustomerWords.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            Properties read = new Properties();
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> texts = new LinkedHashMap<>();
            read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
            return Map.copyOf(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
