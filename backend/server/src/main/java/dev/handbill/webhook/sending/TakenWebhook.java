package dev.handbill.webhook.sending;

/**
 * A webhook that one worker sends to.
 *
 * @param lease names the worker's turn
 */
record TakenWebhook(long id, int lease) {}
