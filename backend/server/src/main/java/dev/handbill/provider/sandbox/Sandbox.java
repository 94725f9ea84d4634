package dev.handbill.provider.sandbox;

import dev.handbill.kernel.Channel;
import dev.handbill.provider.CallLimits;
import dev.handbill.provider.MessageProvider;
import dev.handbill.provider.ProviderFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** {@code sandbox}, the default on both channels: an outbox instead of a way out. */
@ApplicationScoped
public class Sandbox implements ProviderFactory {
    public static final String NAME = "sandbox";

    private final OutboxStore outbox;
    private final SandboxBehaviors behaviors;

    Sandbox(OutboxStore outbox, SandboxBehaviors behaviors) {
        this.outbox = outbox;
        this.behaviors = behaviors;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.values());
    }

    @Override
    public MessageProvider provider(Channel channel, CallLimits limits) {
        return new SandboxProvider(channel, outbox, behaviors);
    }
}
