package dev.handbill.provider;

import dev.handbill.kernel.door.MeasuredAddresses;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Where vendors report to. */
@ApplicationScoped
class WebhookAddresses implements MeasuredAddresses {
    private final Set<String> addresses;

    WebhookAddresses(@All List<ProviderFactory> factories) {
        addresses =
                factories.stream()
                        .flatMap(factory -> factory.webhooks().stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> addresses() {
        return addresses;
    }
}
