package dev.handbill.webhook.sending;

/**
 * A call that a worker has under a lease.
 *
 * @param attempt 1 for the first try; names the lease too
 * @param retries waits that were used up
 */
record TakenCall(long id, int attempt, int retries, String messageId, String body) {}
