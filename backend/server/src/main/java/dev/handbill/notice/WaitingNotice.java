package dev.handbill.notice;

/**
 * A notice that a worker has under a lease.
 *
 * @param attempt 1 for the first try; names the lease too
 */
public record WaitingNotice(long id, int attempt, Notice notice) {}
