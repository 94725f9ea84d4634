/** A code counts as taken away once it was out of the picture this long. */
const GONE_AFTER_MS = 1_200;

/**
 * Which codes in the picture are news. A coupon that is still held before the camera is not scanned twice; taken
 * away and shown again, it is.
 */
export class Sightings {
  #last = "";
  #seenAt = Number.NEGATIVE_INFINITY;

  /** @param isListening false while a decision is awaited: nothing is news then, but a held coupon stays known. */
  isNews(code: string, nowMs: number, isListening: boolean): boolean {
    const isHeld = code === this.#last && nowMs - this.#seenAt < GONE_AFTER_MS;
    if (isHeld || (!isListening && code === this.#last)) {
      this.#seenAt = nowMs;
      return false;
    }
    if (!isListening) return false;
    this.remember(code, nowMs);
    return true;
  }

  /** A code that came another way, such as typed, is not news to the camera either. */
  remember(code: string, nowMs: number) {
    this.#last = code;
    this.#seenAt = nowMs;
  }
}
