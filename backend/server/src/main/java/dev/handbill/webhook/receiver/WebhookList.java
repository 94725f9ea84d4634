package dev.handbill.webhook.receiver;

import java.util.List;

/** All webhooks, in the order in which they were made. */
public record WebhookList(List<WebhookView> items) {}
