package dev.handbill.customer.imports.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name written in one cell, taken apart well enough to greet somebody by it.
 *
 * <p>Behind a comma stands the first name; small words such as "van" begin the family name; titles
 * belong to neither; Chinese, Japanese and Korean names begin with the family's. What is not a
 * person's name, such as a company's, is a last name alone: nobody is greeted as "Hi Bar Bistro".
 */
public record FullName(String first, String last) {
    private static final Set<String> TITLES =
            Set.of(
                    "dr",
                    "prof",
                    "mr",
                    "mrs",
                    "ms",
                    "miss",
                    "mx",
                    "sir",
                    "dame",
                    "rev",
                    "herr",
                    "frau",
                    "dipl-ing",
                    "mag",
                    "ing",
                    "m",
                    "mme",
                    "mlle",
                    "sr",
                    "sra",
                    "srta",
                    "don",
                    "doña",
                    "sig",
                    "sigra",
                    "dott",
                    "dottssa",
                    "dhr",
                    "mevr",
                    "mevrouw",
                    "familie",
                    "family",
                    "fam",
                    "und",
                    "and",
                    "et",
                    "y",
                    "&",
                    "+",
                    "med",
                    "hc");
    private static final Set<String> PARTICLES =
            Set.of(
                    "van", "von", "de", "del", "della", "dello", "dei", "degli", "der", "den", "di",
                    "da", "das", "do", "dos", "du", "des", "la", "le", "lo", "ten", "ter", "te",
                    "zu", "zum", "zur", "vom", "af", "av", "bin", "ibn", "bint", "ben", "al", "el",
                    "st", "saint", "mac", "'t", "’t", "op", "y", "e", "i");
    private static final Pattern COMPANY =
            Pattern.compile(
                    "(?iU).*\\b(?:gmbh|ltd|limited|inc|llc|llp|plc|corp|ag|kg|ug|ohg|gbr|e\\.v|sarl|sas"
                            + "|s\\.l|s\\.a|s\\.r\\.l|srl|spa|bv|b\\.v|nv|oy|ab|aps|pty|restaurant|hotel"
                            + "|bistro|café|company|& co)\\b.*");
    private static final Pattern SUFFIX = Pattern.compile("(?i)(?:jr|sr|ii|iii|iv|phd|md|esq)\\.?");
    private static final Pattern NOTE = Pattern.compile("\\s*[(\\[][^)\\]]*[)\\]]\\s*");
    private static final Pattern QUOTES = Pattern.compile("[\"“”„«»]");
    private static final Pattern EAST_ASIAN =
            Pattern.compile(
                    "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]+[ \\u3000]"
                            + "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]+");

    static FullName of(String written) {
        if (COMPANY.matcher(written).matches()) {
            return new FullName("", written);
        }
        String noted = NOTE.matcher(QUOTES.matcher(written).replaceAll("")).replaceAll(" ");
        String name = noted.strip().replaceAll("\\s+", " ");
        if (name.isEmpty()) {
            return new FullName("", written);
        }
        return name.indexOf(',') > 0 ? aroundComma(name) : inOrder(name);
    }

    private static FullName aroundComma(String name) {
        List<String> parts =
                new ArrayList<>(Arrays.stream(name.split(",")).map(String::strip).toList());
        parts.removeIf(String::isEmpty);
        String suffix = "";
        while (parts.size() > 1 && SUFFIX.matcher(parts.getLast()).matches()) {
            suffix = " " + parts.removeLast() + suffix;
        }
        if (parts.size() < 2) {
            FullName plain = inOrder(parts.getFirst());
            return new FullName(plain.first(), (plain.last() + suffix).strip());
        }
        String first =
                String.join(
                        " ",
                        withoutTitles(words(String.join(" ", parts.subList(1, parts.size())))));
        return new FullName(first, parts.getFirst() + suffix);
    }

    private static FullName inOrder(String name) {
        if (EAST_ASIAN.matcher(name).matches()) {
            int space = name.replace('\u3000', ' ').indexOf(' ');
            return new FullName(name.substring(space + 1), name.substring(0, space));
        }
        List<String> all = words(name);
        List<String> words = withoutTitles(all);
        if (words.isEmpty()) {
            return new FullName("", name);
        }
        if (words.size() == 1) {
            boolean isFamily = words.size() < all.size();
            return isFamily
                    ? new FullName("", words.getFirst())
                    : new FullName(words.getFirst(), "");
        }
        if (words.size() > 2 && SUFFIX.matcher(words.getLast()).matches()) {
            return split(words, words.size() - 2);
        }
        return split(words, words.size() - 1);
    }

    /** The family name begins at the given word, or at the first small word before it. */
    private static FullName split(List<String> words, int at) {
        int start = at;
        for (int i = at - 1; i > 0; i--) {
            if (PARTICLES.contains(words.get(i).toLowerCase(Locale.ROOT))) {
                start = i;
            }
        }
        boolean isFamilyOnly =
                PARTICLES.contains(words.getFirst().toLowerCase(Locale.ROOT))
                        && start == at
                        && at == 1
                        && Character.isLowerCase(words.getFirst().charAt(0));
        return isFamilyOnly
                ? new FullName("", String.join(" ", words))
                : new FullName(
                        String.join(" ", words.subList(0, start)),
                        String.join(" ", words.subList(start, words.size())));
    }

    private static List<String> words(String name) {
        return List.of(name.split(" "));
    }

    private static List<String> withoutTitles(List<String> words) {
        int start = 0;
        while (start < words.size()
                && TITLES.contains(
                        words.get(start)
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("\\.|-?(?<=dipl)", ""))) {
            start++;
        }
        return words.subList(start, words.size());
    }
}
