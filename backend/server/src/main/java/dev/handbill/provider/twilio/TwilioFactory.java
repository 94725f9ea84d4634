package dev.handbill.provider.twilio;

import dev.handbill.kernel.Channel;
import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.provider.CallLimits;
import dev.handbill.provider.MessageProvider;
import dev.handbill.provider.ProviderFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;

/** {@code HANDBILL_SMS_PROVIDER=twilio}. */
@ApplicationScoped
class TwilioFactory implements ProviderFactory {
    private final TwilioConfig config;
    private final HandbillConfig handbill;
    private final Clock clock;

    TwilioFactory(TwilioConfig config, HandbillConfig handbill, Clock clock) {
        this.config = config;
        this.handbill = handbill;
        this.clock = clock;
    }

    @Override
    public String name() {
        return TwilioProvider.NAME;
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.SMS);
    }

    @Override
    public Set<String> webhooks() {
        return Set.of("/webhooks/twilio/status", "/webhooks/twilio/inbound");
    }

    @Override
    public MessageProvider provider(Channel channel, CallLimits limits) {
        return new TwilioProvider(TwilioSettings.of(config), handbill.publicUrl(), limits, clock);
    }
}
