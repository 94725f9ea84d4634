package dev.handbill.customer.imports;

import dev.handbill.consent.ConsentStatus;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a cell of a consent column says.
 *
 * <p>Shopify's "not_subscribed" and "pending" count as no: nobody with these has agreed yet.
 */
final class ConsentWords {
    private static final Set<String> YES =
            Set.of(
                    "subscribed",
                    "yes",
                    "y",
                    "true",
                    "1",
                    "opted in",
                    "opted_in",
                    "opt in",
                    "opt-in",
                    "ja",
                    "oui",
                    "si",
                    "sí",
                    "x");
    private static final Set<String> NO =
            Set.of(
                    "unsubscribed",
                    "no",
                    "n",
                    "false",
                    "0",
                    "not subscribed",
                    "not_subscribed",
                    "opted out",
                    "opted_out",
                    "opt out",
                    "opt-out",
                    "never subscribed",
                    "pending",
                    "redacted",
                    "invalid",
                    "cleaned",
                    "bounced",
                    "nein",
                    "non");
    private static final Set<String> UNKNOWN = Set.of("", "unknown", "n/a", "-", "none", "null");

    private ConsentWords() {}

    /** Empty if the word is not known; that row must be given back, not guessed at. */
    static Optional<ConsentStatus> read(String cell, boolean isInverted) {
        String word = cell.strip().toLowerCase(Locale.ROOT);
        if (UNKNOWN.contains(word)) {
            return Optional.of(ConsentStatus.UNKNOWN);
        }
        // "Email Unsubscribed: unsubscribed" still means what it says
        boolean isWord = word.endsWith("subscribed") || word.startsWith("opt");
        boolean flips = isInverted && !isWord;
        if (YES.contains(word)) {
            return Optional.of(flips ? ConsentStatus.UNSUBSCRIBED : ConsentStatus.SUBSCRIBED);
        }
        if (NO.contains(word)) {
            return Optional.of(flips ? ConsentStatus.SUBSCRIBED : ConsentStatus.UNSUBSCRIBED);
        }
        return Optional.empty();
    }
}
