package dev.handbill.customer;

/** How many customers carry other segments than before. */
public record TagResult(int updated) {}
