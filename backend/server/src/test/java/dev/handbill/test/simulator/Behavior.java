package dev.handbill.test.simulator;

/** What a simulated provider does with a message. */
public enum Behavior {
    ACCEPT,
    /** Refuses this message for good. */
    REFUSE,
    /** Answers that it failed. */
    FAIL,
    /** Asks for a pause of seven seconds, where the protocol has words for it. */
    THROTTLE,
    REFUSE_CREDENTIALS,
    /** Reads the request and never answers. */
    HANG,
    /** Reads the request and closes the connection. */
    RESET
}
