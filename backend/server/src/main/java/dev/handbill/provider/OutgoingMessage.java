package dev.handbill.provider;

/** One message to one recipient, rendered and ready to go. */
public sealed interface OutgoingMessage permits OutgoingEmail, OutgoingSms {
    /** The ledger's row; 0 for a test message. */
    long deliveryId();

    long campaignId();

    /** 1 for the first try. */
    int attempt();

    boolean isTest();

    /** E-mail address or E.164 number. */
    String to();
}
