package dev.handbill.customer.imports;

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
 */
@RegisterForReflection
public record ImportPlan(
        String encoding,
        char delimiter,
        String source,
        List<ImportColumn> columns,
        @Nullable FileConsent everybody) {

    /** The three statuses that a whole file can stand for. */
    public enum FileConsent {
        SUBSCRIBED,
        UNSUBSCRIBED,
        /** Addresses that bounced for good. */
        CLEANED
    }
}
