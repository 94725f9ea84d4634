package dev.handbill.account;

import org.jspecify.annotations.Nullable;

/**
 * Who is acting.
 *
 * @param accountId the signed-in account; null for API keys and for the system itself
 * @param apiKeyId the API key; null for people and for the system itself
 * @param role the account's role, {@code key} or {@code system}
 * @param label what the audit log shows: an e-mail address, the name of a key, or {@code system}
 */
public record Actor(@Nullable Long accountId, @Nullable Long apiKeyId, String role, String label) {
    public static final String KEY = "key";

    /** Work that nobody asked for just now: schedules, workers, unattended set-up. */
    public static final Actor SYSTEM = new Actor(null, null, "system", "system");

    /** Unique over accounts and keys; the name of the security principal. */
    public String name() {
        if (accountId != null) {
            return "account:" + accountId;
        }
        return apiKeyId == null ? "system" : "key:" + apiKeyId;
    }
}
