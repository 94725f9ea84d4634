package dev.handbill.kernel.door;

import java.util.Set;

/** Addresses outside the contract that metrics call by their name, from the room that has them. */
public interface MeasuredAddresses {
    /** Such as {@code /webhooks/vendor/status}, as they are routed. */
    Set<String> addresses();
}
