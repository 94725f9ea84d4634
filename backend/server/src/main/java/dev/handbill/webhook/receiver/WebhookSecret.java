package dev.handbill.webhook.receiver;

import java.time.Instant;

/**
 * A new secret at the only moment at which it can be read.
 *
 * @param oldSecretUntil until then calls are signed by the secret before it as well
 */
public record WebhookSecret(String secret, Instant oldSecretUntil) {}
