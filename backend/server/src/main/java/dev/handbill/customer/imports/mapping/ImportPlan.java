package dev.handbill.customer.imports.mapping;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that reading a file needs, decided when it is uploaded and kept with the import.
 *
 * @param encoding a Java charset name
 * @param source shopify, square, mailchimp, handbill or unknown
 * @param everybody what the whole file says about its people's e-mail consent: Mailchimp has one
 *     file for each status. Null where it says nothing.
 * @param agreed what the marketer says of the whole file: these people agreed, and how; null if
 *     only the file itself tells
 * @param headerLine the line of the file with the columns' names; null for the first
 * @param titles the columns' names as they stand in the file; null in plans of an older version
 * @param cells of the header line, empty ones at its end included; null in plans of an older
 *     version
 * @param otherEncoding of records that are not in the file's charset; null for Windows' western one
 */
@RegisterForReflection
public record ImportPlan(
        String encoding,
        char delimiter,
        String source,
        List<ImportColumn> columns,
        @Nullable FileConsent everybody,
        @Nullable Agreement agreed,
        @Nullable Long headerLine,
        @Nullable List<String> titles,
        @Nullable Integer cells,
        @Nullable String otherEncoding) {

    /** How many cells a row may have: empty ones at its end do not count. */
    public int width() {
        return cells == null ? columns.size() : Math.max(cells, columns.size());
    }

    /** Whether one row may have an e-mail address, another one a phone, and a third one both. */
    public boolean hasBothAddresses() {
        return has(ImportField.EMAIL) && has(ImportField.PHONE);
    }

    private boolean has(ImportField field) {
        return columns.stream().anyMatch(column -> column.field() == field);
    }

    /** On which channels everybody agreed, and how, in the business's words. */
    @RegisterForReflection
    public record Agreement(boolean email, boolean sms, String basis) {}

    /** The three statuses that a whole file can stand for. */
    @RegisterForReflection
    public enum FileConsent {
        SUBSCRIBED,
        UNSUBSCRIBED,
        /** Addresses that bounced for good. */
        CLEANED
    }
}
