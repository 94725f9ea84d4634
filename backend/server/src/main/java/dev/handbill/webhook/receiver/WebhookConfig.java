package dev.handbill.webhook.receiver;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How webhooks are sent, and for how long the log of them is kept. */
@ConfigMapping(prefix = "handbill.webhooks")
public interface WebhookConfig {
    /**
     * {@code HANDBILL_WEBHOOKS_ALLOW_PRIVATE}: whether a webhook may lead into the network that
     * Handbill itself is in, and be without TLS. For development, or where every owner may reach
     * all that this machine reaches.
     */
    @WithDefault("false")
    boolean allowPrivate();

    /** {@code HANDBILL_WEBHOOKS_TIMEOUT}: bound on one call, from the connection to the answer. */
    @WithDefault("15s")
    Duration timeout();

    /**
     * {@code HANDBILL_WEBHOOKS_OFF_AFTER}: one that received nothing for as long is switched off.
     */
    @WithDefault("5d")
    Duration offAfter();

    /** {@code HANDBILL_WEBHOOKS_KEEP}: how long calls stay in the log. */
    @WithDefault("30d")
    Duration keep();
}
