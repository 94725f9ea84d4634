package dev.handbill.customer.imports.merge;

/**
 * How many people a batch of rows is about, each counted once in an import.
 *
 * @param created who were not here before
 * @param updated who were
 * @param noes of all these, whose no stands in the file
 */
public record MergeCounts(int created, int updated, int noes) {}
