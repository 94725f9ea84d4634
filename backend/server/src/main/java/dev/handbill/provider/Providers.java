package dev.handbill.provider;

import dev.handbill.kernel.Channel;
import dev.handbill.kernel.config.HandbillConfig;
import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The provider of each channel, as {@code HANDBILL_EMAIL_PROVIDER} and {@code
 * HANDBILL_SMS_PROVIDER} say. Made at the start, so that a wrong setting stops it.
 */
@Startup
@ApplicationScoped
public class Providers {
    private static final String UNLESS_TOLD = "sandbox";

    private final MessageProvider email;
    private final MessageProvider sms;

    Providers(
            HandbillConfig handbill, ProviderConfig config, @All List<ProviderFactory> factories) {
        requireLeaseAboveTimeout(handbill.delivery());
        CallLimits limits =
                CallLimits.within(handbill.delivery().timeout(), handbill.delivery().concurrency());
        this.email =
                factory("HANDBILL_EMAIL_PROVIDER", config.emailProvider(), factories, Channel.EMAIL)
                        .provider(Channel.EMAIL, limits);
        this.sms =
                factory("HANDBILL_SMS_PROVIDER", config.smsProvider(), factories, Channel.SMS)
                        .provider(Channel.SMS, limits);
    }

    public MessageProvider email() {
        return email;
    }

    public MessageProvider sms() {
        return sms;
    }

    /** Whether any message lands in the outbox rather than with a customer. */
    public boolean useSandbox() {
        return !email.reachesCustomers() || !sms.reachesCustomers();
    }

    @PreDestroy
    void close() {
        email.close();
        sms.close();
    }

    /** A call that begins must be able to end inside the lease, or none ever begins. */
    private static void requireLeaseAboveTimeout(HandbillConfig.Delivery delivery) {
        if (delivery.timeout().compareTo(delivery.lease()) >= 0) {
            throw EnvironmentValue.wrong(
                    "HANDBILL_DELIVERY_LEASE",
                    "must be longer than HANDBILL_DELIVERY_TIMEOUT, or no message could ever begin in time");
        }
    }

    private static ProviderFactory factory(
            String variable,
            Optional<String> configured,
            List<ProviderFactory> factories,
            Channel channel) {
        List<ProviderFactory> able =
                factories.stream().filter(one -> one.channels().contains(channel)).toList();
        String name =
                configured
                        .map(given -> given.strip().toLowerCase(Locale.ROOT))
                        .filter(given -> !given.isEmpty())
                        .orElse(UNLESS_TOLD);
        return able.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> EnvironmentValue.wrong(variable, "is not one of " + names(able)));
    }

    private static String names(List<ProviderFactory> able) {
        return able.stream().map(ProviderFactory::name).sorted().collect(Collectors.joining(", "));
    }
}
