package dev.handbill.customer.imports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import and how far it is. Each row read is either created, updated or rejected.
 *
 * @param status queued, running, completed or failed
 * @param fileSize bytes
 * @param rowsTotal data rows in the file; absent until they are counted
 * @param error what to do about a failed import
 * @param segments given to every customer of the file
 */
public record CustomerImportView(
        long id,
        String status,
        String fileName,
        long fileSize,
        @Nullable Long rowsTotal,
        long rowsRead,
        long created,
        long updated,
        long rejected,
        @Nullable String error,
        List<String> segments,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {}
