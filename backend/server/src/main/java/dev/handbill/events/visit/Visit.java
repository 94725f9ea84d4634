package dev.handbill.events.visit;

import java.time.Instant;

/**
 * A request of a counted link or of the picture.
 *
 * @param number of the link; 0 for the picture
 * @param isByMachine whether the request itself tells that nobody looks
 */
record Visit(long deliveryId, int number, boolean isByMachine, Instant at) {
    static final int PICTURE = 0;
}
