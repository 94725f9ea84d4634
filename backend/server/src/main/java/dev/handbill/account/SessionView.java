package dev.handbill.account;

import java.time.Instant;

/**
 * One place where an account is signed in.
 *
 * @param agent what the browser calls itself; may be empty
 * @param lastUsedAt to the hour
 * @param endsAt if it is not used again
 * @param isShared whether staff share the device
 * @param isCurrent whether this very request came from it
 */
public record SessionView(
        long id,
        String agent,
        Instant createdAt,
        Instant lastUsedAt,
        Instant endsAt,
        boolean isShared,
        boolean isCurrent) {}
