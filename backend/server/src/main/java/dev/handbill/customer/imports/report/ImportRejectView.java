package dev.handbill.customer.imports.report;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * A row of which something could not be used, or all.
 *
 * @param line the line of the file on which the row starts; the header is line 1
 * @param content the row as it stands in the file, its first 16,000 characters
 * @param reason all that is wrong with it, in words
 * @param isTaken whether the customer was imported without the cells that are named
 * @param cells what was left out
 */
public record ImportRejectView(
        long line, String content, String reason, boolean isTaken, List<RejectedCell> cells) {

    /**
     * One cell.
     *
     * @param column its header; empty if it is about the whole row
     * @param content its first 200 characters
     */
    @RegisterForReflection
    public record RejectedCell(String column, String content, String reason) {}
}
