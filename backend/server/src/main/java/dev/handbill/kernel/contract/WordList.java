package dev.handbill.kernel.contract;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * What names of the contract mean: a line each, {@code name: words}. A line {@code owner.name: …}
 * goes before that of the name alone.
 */
final class WordList {
    private final Map<String, String> words;

    WordList(String lines) {
        this.words =
                lines.lines()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        line -> line.substring(0, line.indexOf(": ")),
                                        line -> line.substring(line.indexOf(": ") + 2)));
    }

    /** Empty where nobody wrote a line. */
    String of(String owner, String name) {
        String own = words.get(owner + "." + name);
        return own == null ? words.getOrDefault(name, "") : own;
    }
}
