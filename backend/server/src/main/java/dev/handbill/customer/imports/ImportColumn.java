package dev.handbill.customer.imports;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What one column of a file fills.
 *
 * @param attribute the attribute's name, for templates; empty for other fields
 * @param isFallback used only when the same field's other columns are empty, and dropped when wrong
 * @param isInverted a consent column whose "yes" means no, such as Square's "Email Unsubscribed"
 */
@RegisterForReflection
public record ImportColumn(
        String header,
        ImportField field,
        String attribute,
        boolean isFallback,
        boolean isInverted) {}
