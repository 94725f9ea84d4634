package dev.handbill.provider.sendgrid;

import dev.handbill.kernel.Channel;
import dev.handbill.provider.CallLimits;
import dev.handbill.provider.MessageProvider;
import dev.handbill.provider.ProviderFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;

/** {@code HANDBILL_EMAIL_PROVIDER=sendgrid}. */
@ApplicationScoped
class SendGridFactory implements ProviderFactory {
    private final SendGridConfig config;
    private final Clock clock;

    SendGridFactory(SendGridConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String name() {
        return SendGridProvider.NAME;
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.EMAIL);
    }

    @Override
    public Set<String> webhooks() {
        return Set.of("/webhooks/sendgrid");
    }

    @Override
    public MessageProvider provider(Channel channel, CallLimits limits) {
        return new SendGridProvider(SendGridSettings.of(config), limits, clock);
    }
}
