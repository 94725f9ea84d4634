package dev.handbill.queue;

import java.time.Duration;

/** What {@link WorkQueue#claim} found. */
public sealed interface Claim {

    /** Ids that are ours until the lease ends. */
    record Granted(Lease lease, long[] ids, Duration untilMore) implements Claim {}

    /** Work is there, but the rate or a hold says not yet. */
    record Wait(Duration untilMore) implements Claim {}

    /** No work is queued. */
    record Empty() implements Claim {}
}
