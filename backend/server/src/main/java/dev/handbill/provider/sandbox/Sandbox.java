package dev.handbill.provider.sandbox;

import dev.handbill.kernel.Channel;
import dev.handbill.provider.MessageProvider;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the sandbox's provider for a channel. */
@ApplicationScoped
public class Sandbox {
    public static final String NAME = "sandbox";

    private final OutboxStore outbox;
    private final SandboxBehaviors behaviors;

    Sandbox(OutboxStore outbox, SandboxBehaviors behaviors) {
        this.outbox = outbox;
        this.behaviors = behaviors;
    }

    public MessageProvider provider(Channel channel) {
        return new SandboxProvider(channel, outbox, behaviors);
    }
}
