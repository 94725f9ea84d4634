package dev.handbill.kernel.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The words of an enum in JSON, addresses and the database: by rule its name in lower case, with
 * hyphens. An enum says its word in {@code wire()}; how words are made, found and listed stands
 * here.
 */
public final class WireWords {
    private WireWords() {}

    /** Such as {@code opened-by-machine} for {@code OPENED_BY_MACHINE}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant of a word, as it is written; empty for any other text. */
    public static <E extends Enum<E>> Optional<E> find(
            Class<E> type, Function<E, String> wire, String word) {
        for (E constant : type.getEnumConstants()) {
            if (wire.apply(constant).equals(word)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    /** All words, for who has to choose one: {@code email, sms}. */
    public static <E extends Enum<E>> String all(Class<E> type, Function<E, String> wire) {
        return Arrays.stream(type.getEnumConstants()).map(wire).collect(Collectors.joining(", "));
    }
}
