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
 * @param agreed what the marketer says of the whole file: these people agreed, and how; null if
 *     only the file itself tells
 */
@RegisterForReflection
public record ImportPlan(
        String encoding,
        char delimiter,
        String source,
        List<ImportColumn> columns,
        @Nullable FileConsent everybody,
        @Nullable Agreement agreed) {

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
