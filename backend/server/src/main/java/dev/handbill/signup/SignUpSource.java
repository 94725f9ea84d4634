package dev.handbill.signup;

/**
 * How many came to a page in one way.
 *
 * @param source poster, tent, sticker, website or link; empty for who typed the address
 */
public record SignUpSource(String source, long joined) {}
