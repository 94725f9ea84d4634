package dev.handbill.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How easily a password is guessed, by zxcvbn (Wheeler, USENIX Security 2016): common passwords,
 * names, words, dates and runs of keys count for as little as they are worth.
 */
final class PasswordStrength {
    /** Of 0 to 4; three takes more than a hundred million guesses. */
    private static final int ENOUGH = 3;

    /** What is behind them adds nothing but time: the cube of the length. */
    private static final int MEASURED = 64;

    private static final int SHORTEST_WORD = 4;
    private static final int SHORTEST_REST = 6;

    private static final Zxcvbn ZXCVBN = new Zxcvbn();

    private PasswordStrength() {}

    /**
     * @param own what others know of whoever chooses it: address, names, the business's name
     */
    static boolean isEnough(String password, List<String> own) {
        List<String> words = words(own);
        String start = password.substring(0, Math.min(MEASURED, password.length()));
        return restWithout(words, start).length() >= SHORTEST_REST
                && ZXCVBN.measure(start, words).getScore() >= ENOUGH;
    }

    private static List<String> words(List<String> own) {
        return own.stream()
                .map(text -> text.toLowerCase(Locale.ROOT))
                .flatMap(
                        text ->
                                Stream.concat(
                                        Stream.of(text),
                                        Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .distinct()
                .toList();
    }

    private static String restWithout(List<String> words, String password) {
        String rest = password.toLowerCase(Locale.ROOT);
        for (String word : words) {
            rest = rest.replace(word, "");
        }
        return rest;
    }
}
