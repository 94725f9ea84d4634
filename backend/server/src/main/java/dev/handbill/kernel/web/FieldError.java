package dev.handbill.kernel.web;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * One thing wrong with a request body.
 *
 * @param pointer JSON Pointer (RFC 6901) to the member, such as {@code /emailContent}
 * @param detail what is wrong and what to do about it
 */
// stands in the map of a problem, where no scan of the endpoints sees it
@RegisterForReflection
public record FieldError(String pointer, String detail) {}
