package dev.handbill.provider;

import dev.handbill.kernel.Channel;

/** Hands one message to a service that delivers it, or to the sandbox. */
public interface MessageProvider {
    /** As it stands in configuration and ledger. */
    String name();

    Channel channel();

    /** False for one that only shows what would have been sent. */
    default boolean reachesCustomers() {
        return true;
    }

    /**
     * Blocks until the provider has answered or a time-out has passed; meant for virtual threads,
     * many at once. Never throws for what a provider or the network does.
     */
    SendOutcome send(OutgoingMessage message);

    /** Lets go of open connections; nothing is sent afterwards. */
    default void close() {}
}
