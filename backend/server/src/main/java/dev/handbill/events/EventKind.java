package dev.handbill.events;

import dev.handbill.kernel.text.WireWords;

/** What happened to a message, whichever provider says so. */
public enum EventKind {
    DELIVERED,
    /** Returned for good: the address does not exist. */
    BOUNCED,
    /** Turned away this time; the address may be good. */
    BLOCKED,
    /** The provider took the message and did not send it. */
    DROPPED,
    OPENED,
    /** A mail program or a scanner loaded the picture. */
    OPENED_BY_MACHINE,
    CLICKED,
    COMPLAINED,
    UNSUBSCRIBED;

    /** As it stands in the database. */
    String wire() {
        return WireWords.of(this);
    }
}
