package dev.handbill.kernel.contract;

import java.util.Map;

/** What each group of operations is about. */
final class TagWords {
    private static final Map<String, String> BY_NAME =
            Map.ofEntries(
                    Map.entry(
                            "Accounts", "Who works here, their invitations, API keys and the log"),
                    Map.entry("Analytics", "What came of campaigns"),
                    Map.entry("Business", "Name, address, looks, places and how messages are sent"),
                    Map.entry("Campaigns", "What is written to whom, with designs and pictures"),
                    Map.entry("Contract", "This document itself"),
                    Map.entry("Coupons", "Changing coupons that are out already"),
                    Map.entry("Customer imports", "Customers from CSV files, in the background"),
                    Map.entry(
                            "Customers",
                            "People, what they agreed to, and changes of many at once"),
                    Map.entry("Messages", "One message to one customer, that is no marketing"),
                    Map.entry("Outbox", "What the sandbox got in place of real recipients"),
                    Map.entry("Redemptions", "The counter, and every attempt there"),
                    Map.entry("Segments", "Tags that customers carry, and segments by rule"),
                    Map.entry("Sending", "Starting, stopping and watching a campaign"),
                    Map.entry("Sign-in", "Sessions, passwords, PINs, and who one is"),
                    Map.entry("Sign-up pages", "Pages on which guests sign up themselves"),
                    Map.entry("Suppressions", "Addresses that nothing is sent to"),
                    Map.entry("Topics", "What customers may leave without leaving all"),
                    Map.entry("Webhooks", "Other programs that are told what happens"));

    private TagWords() {}

    /**
     * @throws IllegalArgumentException for a group that nobody wrote words for
     */
    static String of(String tag) {
        String words = BY_NAME.get(tag);
        if (words == null) {
            throw new IllegalArgumentException(
                    "Say in TagWords what \"%s\" is about".formatted(tag));
        }
        return words;
    }
}
