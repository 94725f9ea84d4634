package dev.handbill.provider;

/**
 * What we count of a message ourselves: a vendor that could count it too is told not to, or
 * everything would be counted twice, over two addresses one behind the other.
 */
public record OwnCounting(boolean opens, boolean clicks) {
    public static final OwnCounting NONE = new OwnCounting(false, false);

    /** Vendors are told not to count, and neither do we. */
    static final OwnCounting BY_NOBODY = new OwnCounting(true, true);
}
