package dev.handbill.customer.imports.mapping;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words without accents, case and punctuation, and phrases to look for among them: a phrase is
 * words in their order, each of which may end in {@code *} for any ending.
 */
final class WordForms {
    private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’`´ʼ]");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private WordForms() {}

    static List<String> of(String text) {
        String spaced = CAMEL.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT);
        String plain =
                MARKS.matcher(Normalizer.normalize(spaced, Normalizer.Form.NFKD)).replaceAll("");
        // "don't" is one word, "l'opposition" is two
        String joined =
                APOSTROPHES.matcher(plain.replaceAll("(?<=n)['’]t\\b", "t")).replaceAll(" ");
        String words = OTHERS.matcher(unfolded(joined)).replaceAll(" ").strip();
        return words.isEmpty() ? List.of() : List.of(words.split(" "));
    }

    /** Letters that Unicode takes for letters of their own, and keyboards do not have. */
    private static String unfolded(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case 'ß' -> plain.append("ss");
                case 'ł' -> plain.append('l');
                case 'ø' -> plain.append('o');
                case 'đ', 'ð' -> plain.append('d');
                case 'ı' -> plain.append('i');
                case 'æ' -> plain.append("ae");
                case 'œ' -> plain.append("oe");
                case 'þ' -> plain.append("th");
                default -> plain.append(c);
            }
        }
        return plain.toString();
    }

    /** Phrases from lines of them, separated by commas. */
    static List<List<String>> phrases(String... lines) {
        return Arrays.stream(lines)
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(phrase -> List.of(plain(phrase.strip()).split(" ")))
                .toList();
    }

    /** Parts of words, as {@link #of} writes words. */
    static List<String> parts(String... parts) {
        return Arrays.stream(parts).map(WordForms::plain).toList();
    }

    private static String plain(String phrase) {
        return unfolded(
                MARKS.matcher(Normalizer.normalize(phrase, Normalizer.Form.NFKD)).replaceAll(""));
    }

    /** Where the first of the phrases starts among the words; -1 for nowhere. */
    static int find(List<String> words, List<List<String>> phrases) {
        for (int start = 0; start < words.size(); start++) {
            for (List<String> phrase : phrases) {
                if (startsAt(words, start, phrase)) {
                    return start;
                }
            }
        }
        return -1;
    }

    /** Whether a word holds any of these, at its start, in its middle or at its end. */
    static boolean holdsPart(List<String> words, List<String> parts) {
        return words.stream().anyMatch(word -> parts.stream().anyMatch(word::contains));
    }

    static boolean contains(List<String> words, List<List<String>> phrases) {
        return find(words, phrases) >= 0;
    }

    static boolean isOneOf(List<String> words, List<List<String>> phrases) {
        return phrases.stream()
                .anyMatch(phrase -> phrase.size() == words.size() && startsAt(words, 0, phrase));
    }

    private static boolean startsAt(List<String> words, int start, List<String> phrase) {
        if (start + phrase.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            String wanted = phrase.get(i);
            String word = words.get(start + i);
            boolean fits =
                    wanted.endsWith("*")
                            ? word.startsWith(wanted.substring(0, wanted.length() - 1))
                            : word.equals(wanted);
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
