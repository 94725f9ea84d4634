package dev.handbill.customer.imports.merge;

/**
 * How many people a batch of rows is about, each counted once in an import.
 *
 * @param created who were not here before
 * @param updated who were
 * @param unchanged of these, how many more stay as they were; negative where a later row changes
 *     somebody whom an earlier one had left alone
 * @param noes of all these, whose no stands in the file
 */
public record MergeCounts(int created, int updated, int unchanged, int noes) {}
