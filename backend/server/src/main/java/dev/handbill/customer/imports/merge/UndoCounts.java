package dev.handbill.customer.imports.merge;

/**
 * What became of some people of an import that is taken back.
 *
 * @param removed whom the import had brought
 * @param restored who are as before
 * @param written who stay, because they were written to since
 * @param edited who stay, because they were edited since
 * @param noes of those who are gone or as before: whose no came with the import, and stays
 */
public record UndoCounts(int removed, int restored, int written, int edited, int noes) {}
