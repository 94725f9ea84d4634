package dev.handbill.provider;

import org.jspecify.annotations.Nullable;

/** One message to one recipient, rendered and ready to go. */
public sealed interface OutgoingMessage permits OutgoingEmail, OutgoingSms {
    /** The ledger's row; 0 for a test message and a notice. */
    long deliveryId();

    /** 0 for a notice. */
    long campaignId();

    /** 1 for the first try. */
    int attempt();

    boolean isTest();

    /** What kind of notice it is; null for a campaign's message. */
    @Nullable String notice();

    /** E-mail address or E.164 number. */
    String to();
}
