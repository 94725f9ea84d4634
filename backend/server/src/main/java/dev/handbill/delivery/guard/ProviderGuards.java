package dev.handbill.delivery.guard;

import dev.handbill.kernel.Channel;
import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.kernel.trace.Traces;
import dev.handbill.provider.Providers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** One guard a channel, so that a dead SMS provider never stops e-mail. */
@ApplicationScoped
public class ProviderGuards {
    private final ProviderGuard email;
    private final ProviderGuard sms;

    ProviderGuards(Providers providers, HandbillConfig config, Traces traces) {
        this.email = new ProviderGuard(providers.email(), config, traces);
        this.sms = new ProviderGuard(providers.sms(), config, traces);
    }

    public ProviderGuard of(Channel channel) {
        return switch (channel) {
            case EMAIL -> email;
            case SMS -> sms;
        };
    }

    List<ProviderGuard> all() {
        return List.of(email, sms);
    }
}
