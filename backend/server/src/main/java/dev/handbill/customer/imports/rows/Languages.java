package dev.handbill.customer.imports.rows;

import dev.handbill.kernel.text.CleanText;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Languages as lists write them: tags of BCP 47, ISO 639's letters, and names. */
final class Languages {
    private static final Pattern TAG =
            Pattern.compile("([A-Za-z]{2,3})((?:[-_][A-Za-z0-9]{2,8}){0,3})(?:[;.,@].*)?");
    private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());
    private static final Map<String, String> OF_THREE_LETTERS =
            Arrays.stream(Locale.getISOLanguages())
                    .map(Locale::of)
                    .filter(locale -> locale.getISO3Language().length() == 3)
                    .collect(
                            Collectors.toMap(
                                    Locale::getISO3Language, Locale::getLanguage, (a, b) -> a));

    /** In English and in the language itself. */
    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("english", "en"), Map.entry("englisch", "en"),
                    Map.entry("anglais", "en"), Map.entry("german", "de"),
                    Map.entry("deutsch", "de"), Map.entry("allemand", "de"),
                    Map.entry("french", "fr"), Map.entry("français", "fr"),
                    Map.entry("francais", "fr"), Map.entry("französisch", "fr"),
                    Map.entry("spanish", "es"), Map.entry("español", "es"),
                    Map.entry("espanol", "es"), Map.entry("castellano", "es"),
                    Map.entry("spanisch", "es"), Map.entry("italian", "it"),
                    Map.entry("italiano", "it"), Map.entry("italienisch", "it"),
                    Map.entry("portuguese", "pt"), Map.entry("português", "pt"),
                    Map.entry("portugues", "pt"), Map.entry("dutch", "nl"),
                    Map.entry("nederlands", "nl"), Map.entry("niederländisch", "nl"),
                    Map.entry("polish", "pl"), Map.entry("polski", "pl"),
                    Map.entry("turkish", "tr"), Map.entry("türkçe", "tr"),
                    Map.entry("russian", "ru"), Map.entry("русский", "ru"),
                    Map.entry("ukrainian", "uk"), Map.entry("українська", "uk"),
                    Map.entry("chinese", "zh"), Map.entry("中文", "zh"),
                    Map.entry("japanese", "ja"), Map.entry("日本語", "ja"),
                    Map.entry("korean", "ko"), Map.entry("arabic", "ar"),
                    Map.entry("العربية", "ar"), Map.entry("hebrew", "he"),
                    Map.entry("danish", "da"), Map.entry("dansk", "da"),
                    Map.entry("swedish", "sv"), Map.entry("svenska", "sv"),
                    Map.entry("norwegian", "no"), Map.entry("norsk", "no"),
                    Map.entry("finnish", "fi"), Map.entry("suomi", "fi"),
                    Map.entry("greek", "el"), Map.entry("ελληνικά", "el"),
                    Map.entry("czech", "cs"), Map.entry("čeština", "cs"),
                    Map.entry("hungarian", "hu"), Map.entry("magyar", "hu"),
                    Map.entry("romanian", "ro"), Map.entry("română", "ro"),
                    Map.entry("hindi", "hi"), Map.entry("vietnamese", "vi"),
                    Map.entry("catalan", "ca"), Map.entry("català", "ca"));

    private Languages() {}

    /** A tag such as {@code de-AT}; empty for what is no language. */
    static Optional<String> written(String cell) {
        String text = CleanText.line(cell);
        String name = NAMES.get(text.toLowerCase(Locale.ROOT).replaceAll("\\s*\\(.*", ""));
        if (name != null) {
            return Optional.of(name);
        }
        Matcher tag = TAG.matcher(text);
        if (!tag.matches()) {
            return Optional.empty();
        }
        String letters = tag.group(1).toLowerCase(Locale.ROOT);
        String language = KNOWN.contains(letters) ? letters : OF_THREE_LETTERS.get(letters);
        return Optional.ofNullable(language)
                .map(known -> Locale.forLanguageTag(known + tag.group(2).replace('_', '-')))
                .map(Locale::toLanguageTag)
                .filter(found -> !found.equals("und"));
    }
}
