package dev.handbill.webhook.receiver;

import dev.handbill.kernel.web.Identified;

/**
 * A webhook at the only moment at which its secret can be read.
 *
 * @param secret {@code whsec_} and the key in base64, by which its receiver checks signatures
 */
public record NewWebhook(long id, String secret, WebhookView webhook) implements Identified {}
