package dev.handbill.kernel.web;

/**
 * One thing wrong with a request body.
 *
 * @param pointer JSON Pointer (RFC 6901) to the member, such as {@code /emailContent}
 * @param detail what is wrong and what to do about it
 */
public record FieldError(String pointer, String detail) {}
