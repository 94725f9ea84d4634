package dev.handbill.delivery;

/** How many deliveries were settled. */
public record ResolvedUnknown(int resolved) {}
