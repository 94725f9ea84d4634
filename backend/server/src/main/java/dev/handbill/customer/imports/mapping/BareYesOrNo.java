package dev.handbill.customer.imports.mapping;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A yes or a no and nothing else, in the languages of Europe and some beyond: enough to see that a
 * column answers a question, whatever language its header is in.
 */
final class BareYesOrNo {
    /** "No thanks" is a bare no; a sentence that starts with one may be about anything. */
    private static final int MOST_WORDS = 3;

    private static final int FEW = 3;
    private static final int MOST_BESIDE_BOTH = 12;

    private static final Set<String> YES =
            normal(
                    "yes, yep, yeah, true, ja, jawohl, wahr, oui, vrai, si, verdadero, vero, sim,"
                            + " verdadeiro, waar",
                    "tak, prawda, ano, pravda, da, igen, igaz, evet, dogru, joo, kylla, tosi, jah,"
                            + " taip, adevarat, bai, sann, sant",
                    "iya, ya, да, так, истина, правда, ναι, αληθες, כן, نعم, أجل, بله, はい, 是, 有,"
                            + " 同意, 예, 네, ใช่, हाँ");

    private static final Set<String> NO =
            normal(
                    "no, nope, never, false, nein, niemals, falsch, non, jamais, faux, nunca,"
                            + " falso, nao, nee, nooit, onwaar",
                    "nie, nigdy, falsz, ne, nikdy, nepravda, nej, aldrig, nei, aldri, falskt,"
                            + " falsk, usant, ei, ikke, inte, epatosi",
                    "nem, soha, hamis, nu, niciodata, fals, hayir, yok, asla, yanlis, niet, nikad,"
                            + " tidak, khong, ez",
                    "нет, не, ні, никогда, ложь, όχι, ποτέ, ψευδες, לא, لا, نه, いいえ, 否, 不, 没有, 不要,"
                            + " 無, 拒否, 不可, しない, 希望しない, 아니오, 아니요, ไม่, नहीं");

    /** A no that is a yes or another word elsewhere. */
    private static final Set<String> UNSURE = normal("ne, ei, nu, ez, ya, bai");

    /** Yes and no by their first letters: English, Polish, Czech, Turkish, Hungarian, Finnish. */
    private static final Set<String> LETTERS =
            normal("y, n, t, f, j, o, s, x, a, i, e, h, k, d, v, д, н");

    private static final Set<String> NO_LETTERS = normal("n, f, h, e, н");
    private static final List<String> PAIRS = List.of("yn", "jn", "sn", "on", "tn", "дн");
    private static final Pattern WITH_MORE =
            Pattern.compile("^\\s*(\\p{L}{1,8})\\s*(?:[,;:(/–-]|\\d{1,4}[./-]\\d|$)");
    private static final Pattern NUMBER = Pattern.compile("-?[01](?:[.,]0+)?");

    private BareYesOrNo() {}

    static boolean isYes(List<String> words) {
        return words.size() == 1 && YES.contains(words.getFirst());
    }

    /** "No. 5" is a number. */
    static boolean isNo(List<String> words) {
        return !words.isEmpty()
                && words.size() <= MOST_WORDS
                && NO.contains(words.getFirst())
                && words.stream().noneMatch(word -> Character.isDigit(word.charAt(0)));
    }

    /** A yes or a no by itself that is no other word in another language. */
    static boolean isSure(List<String> words) {
        return words.size() == 1 && !UNSURE.contains(words.getFirst());
    }

    /** 0 or 1, as spreadsheets write them. */
    static boolean isNumber(String cell) {
        return NUMBER.matcher(cell.strip()).matches();
    }

    static boolean isAnswer(String cell) {
        List<String> words = WordForms.of(cell);
        return cell.indexOf('@') < 0 && (isYes(words) || isNo(words));
    }

    /**
     * Whether a column answers a question: few different cells, one of them a bare yes or no; or
     * both of them beside others.
     *
     * @param cells the different ones
     */
    static boolean areAnswers(Collection<String> cells) {
        if (cells.size() <= FEW) {
            return areFewAnswers(cells);
        }
        List<List<String>> words = words(cells);
        return cells.size() <= MOST_BESIDE_BOTH
                && words.stream().anyMatch(BareYesOrNo::isYes)
                && words.stream().anyMatch(BareYesOrNo::isNo);
    }

    static boolean areFewAnswers(Collection<String> cells) {
        List<List<String>> words = words(cells);
        return cells.size() <= FEW
                && (words.stream().anyMatch(one -> isYes(one) || isNo(one))
                        || areLetters(words)
                        || areNumbers(cells));
    }

    /** An address may start with a no. */
    private static List<List<String>> words(Collection<String> cells) {
        return cells.stream().filter(cell -> cell.indexOf('@') < 0).map(WordForms::of).toList();
    }

    /**
     * Whether a column may answer a question although most of its cells are not known: one of few
     * is a bare yes or no, or both letters of a pair are there.
     */
    static boolean mayAnswer(Collection<String> cells) {
        if (cells.size() > MOST_BESIDE_BOTH) {
            return false;
        }
        List<List<String>> words = words(cells);
        return words.stream().anyMatch(BareYesOrNo::isOneWord) || isPair(words);
    }

    private static boolean isOneWord(List<String> words) {
        return words.size() == 1
                && (YES.contains(words.getFirst()) || NO.contains(words.getFirst()));
    }

    /** "Y", "N" and others that are as short: "U", "?". */
    private static boolean isPair(List<List<String>> cells) {
        Set<String> letters =
                cells.stream()
                        .filter(one -> one.size() == 1)
                        .map(List::getFirst)
                        .collect(Collectors.toSet());
        boolean areShort = cells.stream().flatMap(List::stream).allMatch(one -> one.length() < 3);
        return areShort
                && PAIRS.stream()
                        .anyMatch(
                                pair ->
                                        letters.contains(pair.substring(0, 1))
                                                && letters.contains(pair.substring(1)));
    }

    /** Yes or no and then something else: "ano, telefonicky", "nie 1.2.2024", "yes (web)". */
    static boolean isAnswerWithMore(String cell) {
        Matcher start = WITH_MORE.matcher(cell);
        if (!start.find()) {
            return false;
        }
        List<String> word = WordForms.of(start.group(1));
        return isOneWord(word) && isSure(word);
    }

    /** Both of them: a count that is 1 for everybody answers nothing. */
    private static boolean areNumbers(Collection<String> cells) {
        return cells.size() > 1 && cells.stream().allMatch(BareYesOrNo::isNumber);
    }

    /** An "x" alone is a tick; of letters, one must be a no. */
    private static boolean areLetters(Collection<List<String>> words) {
        boolean areAll =
                words.stream().allMatch(one -> one.size() == 1 && LETTERS.contains(one.getFirst()));
        return areAll
                && words.stream()
                        .anyMatch(
                                one ->
                                        one.getFirst().equals("x")
                                                || one.getFirst().equals("y")
                                                || NO_LETTERS.contains(one.getFirst()));
    }

    private static Set<String> normal(String... lines) {
        return Arrays.stream(lines)
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(word -> String.join(" ", WordForms.of(word)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
