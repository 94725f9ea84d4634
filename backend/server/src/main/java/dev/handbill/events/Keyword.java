package dev.handbill.events;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a customer's SMS asks for. Only a message that is nothing but the word counts: "please don't
 * stop" asks for nothing.
 */
public enum Keyword {
    STOP("stop", "stopall", "unsubscribe", "end", "quit", "cancel", "revoke", "optout"),
    START("start", "unstop"),
    /** Providers lift their own block for it as well; it may also answer some question. */
    YES("yes"),
    /** Answers a question of ours too; no provider knows it. */
    AGREE("ja", "si", "sí", "sì", "oui"),
    /** Somebody who may be nobody's customer yet. */
    JOIN("join"),
    HELP("help", "info");

    private final Set<String> words;

    Keyword(String... words) {
        this.words = Set.of(words);
    }

    /**
     * @param optOutType what the provider itself has made of the message, or empty; it may know the
     *     words of other languages too
     */
    public static @Nullable Keyword of(String text, String optOutType) {
        String word = letters(optOutType.isBlank() ? text : optOutType);
        for (Keyword keyword : values()) {
            if (keyword.words.contains(word)) {
                return keyword;
            }
        }
        return null;
    }

    /**
     * "Stop!", " STOP ALL" and "opt-out" are the words without what stands around them, the
     * variation selector of an emoji included.
     */
    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{P}\\p{S}\\p{Z}\\p{C}\\ufe00-\\ufe0f]", "");
    }
}
