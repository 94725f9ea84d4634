package dev.handbill.customer;

import dev.handbill.kernel.text.CleanText;
import org.jspecify.annotations.Nullable;

/**
 * What another system calls a customer: a till's number, a shop's id. Taken as it is, in upper and
 * lower case, but for blanks around it and what nobody sees; no two customers have the same.
 */
public final class ExternalId {
    public static final int LONGEST = 200;

    public static final String WHAT_IS_WRONG =
            "An external ID is one line of at most %d characters.".formatted(LONGEST);

    private ExternalId() {}

    /** As it is kept; null for none. */
    public static @Nullable String of(@Nullable String given) {
        String id = given == null ? "" : CleanText.exact(given);
        return id.isEmpty() ? null : id;
    }

    public static boolean isAllowed(String id) {
        return !id.isEmpty()
                && id.length() <= LONGEST
                && id.chars().noneMatch(Character::isISOControl);
    }
}
