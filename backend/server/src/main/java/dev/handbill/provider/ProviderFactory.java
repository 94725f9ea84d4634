package dev.handbill.provider;

import dev.handbill.kernel.Channel;
import java.util.Set;

/**
 * Makes the provider of one vendor. A vendor is added by a bean of this type in a package of its
 * own: configuration chooses it by its name.
 */
public interface ProviderFactory {
    /**
     * As {@code HANDBILL_EMAIL_PROVIDER} or {@code HANDBILL_SMS_PROVIDER} names it, in lower case.
     */
    String name();

    /** What it can carry. */
    Set<Channel> channels();

    /** The addresses that the vendor reports to; what is sent there is measured by these names. */
    default Set<String> webhooks() {
        return Set.of();
    }

    /**
     * Reads and checks the vendor's settings.
     *
     * @throws io.quarkus.runtime.configuration.ConfigurationException one line that names the
     *     variable that is missing or wrong; it stops the start
     */
    MessageProvider provider(Channel channel, CallLimits limits);
}
