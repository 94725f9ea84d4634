package dev.handbill.customer.imports;

/**
 * A row that was not taken.
 *
 * @param line the line of the file on which the row starts; the header is line 1
 * @param content the row as it stands in the file, its first 4,000 characters
 */
public record ImportRejectView(long line, String content, String reason) {}
