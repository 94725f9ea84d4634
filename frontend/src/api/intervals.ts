/**
 * How often a screen asks again, in milliseconds, and how long it shows what it was told. Nothing is asked while the page
 * is hidden.
 */
export const EVERY = {
  /** Somebody watches a bar grow. */
  second: 1_000,
  /** A list in which something is under way. */
  twoSeconds: 2_000,
  /** What comes in by itself, such as messages in the outbox. */
  fiveSeconds: 5_000,
  /** What others may change: people, settings, results, redemptions. */
  tenSeconds: 10_000,
  /** Where nothing is under way. */
  halfMinute: 30_000,
};

/** How long a note stays: read in passing, or with something to understand. */
export const SHOWN_FOR = { done: 4_000, problem: 10_000 };
