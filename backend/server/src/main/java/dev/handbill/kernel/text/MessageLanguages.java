package dev.handbill.kernel.text;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The languages in which dates, numbers and amounts are written for customers. A native executable
 * carries the words of these languages alone (all that there are would make it 48 MB larger); so
 * that it writes what a JVM writes, everything else is English on both.
 */
public final class MessageLanguages {
    /** ISO 639 codes; {@code quarkus.locales} names the same, each with its countries. */
    public static final Set<String> ALL =
            Set.of(
                    "en", "de", "fr", "es", "it", "pt", "nl", "da", "sv", "no", "nb", "fi", "is",
                    "pl", "cs", "sk", "hu", "ro", "bg", "hr", "sl", "sr", "el", "tr", "uk", "ru",
                    "et", "lv", "lt", "ga", "ca", "ar", "he", "ja", "ko", "zh", "vi");

    /** What to do about a language that is not among them. */
    public static final String ADVICE =
            "Use the tag of a language, such as en or pt-BR. Messages are written in: "
                    + String.join(", ", new TreeSet<>(ALL))
                    + ".";

    private MessageLanguages() {}

    /**
     * A tag as it is kept, such as {@code pt-BR} for "pt_br".
     *
     * @return empty for what is no tag, or of a language that is not among {@link #ALL}
     */
    public static Optional<String> tag(String written) {
        try {
            Locale locale =
                    new Locale.Builder()
                            .setLanguageTag(written.strip().replace('_', '-'))
                            .build()
                            .stripExtensions();
            return ALL.contains(locale.getLanguage())
                    ? Optional.of(locale.toLanguageTag())
                    : Optional.empty();
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    /**
     * The locale to write in.
     *
     * @param language a BCP 47 tag such as {@code de} or {@code pt-BR}; null or one that is not
     *     among {@link #ALL} means English
     * @param country where the tag names none: the business's, which orders day and month
     */
    public static Locale locale(@Nullable String language, String country) {
        Locale asked =
                Locale.forLanguageTag(language == null ? "" : language.strip().replace('_', '-'))
                        .stripExtensions();
        if (!ALL.contains(asked.getLanguage()) || asked.getLanguage().equals("en")) {
            String region = asked.getLanguage().equals("en") ? asked.getCountry() : "";
            return Locale.of("en", region.isEmpty() ? country : region);
        }
        return asked;
    }
}
