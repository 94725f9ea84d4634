package dev.handbill.customer.imports.report;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An import and how far it is. Rows are read and rejected; people are created and updated, each
 * counted once however many rows they have.
 *
 * @param status queued, running, checked (tried out: it can be started), completed, failed, undoing
 *     or undone
 * @param fileSize bytes
 * @param rowsTotal data rows in the file; absent until they are counted
 * @param created people who were not here before
 * @param updated people who were
 * @param unchanged of those who were: whom the file changes in nothing
 * @param noes of all these, whose "no" stands in the file
 * @param incomplete rows that were taken without cells that cannot be read
 * @param isTrial that only counts what the import would do
 * @param error what to do about a failed import
 * @param undo what became of its people when it was taken back; absent until that was asked for
 * @param segments given to every customer of the file
 */
public record CustomerImportView(
        long id,
        @Schema(
                        enumeration = {
                            "queued",
                            "running",
                            "checked",
                            "completed",
                            "failed",
                            "undoing",
                            "undone"
                        })
                String status,
        String fileName,
        long fileSize,
        @Nullable Long rowsTotal,
        long rowsRead,
        long created,
        long updated,
        long unchanged,
        long noes,
        long incomplete,
        long rejected,
        @Nullable String error,
        List<String> segments,
        boolean isTrial,
        @Nullable ImportUndoView undo,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {}
