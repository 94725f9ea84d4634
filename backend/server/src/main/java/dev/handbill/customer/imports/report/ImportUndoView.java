package dev.handbill.customer.imports.report;

/**
 * What became of an import's people when it was taken back; grows while that is under way.
 *
 * @param people whom the import had brought or changed
 * @param removed who are gone: the import had brought them
 * @param restored who are as before
 * @param keptWritten who stay as they are, because they were written to since
 * @param keptEdited who stay as they are, because somebody edited them since
 * @param noes of those who are gone or as before: whose "no" came with the import, and stays
 */
public record ImportUndoView(
        long people, long removed, long restored, long keptWritten, long keptEdited, long noes) {}
