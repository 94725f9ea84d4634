package dev.handbill.webhook.receiver;

/** How many calls are sent once more. */
public record ReplayedCalls(int calls) {}
