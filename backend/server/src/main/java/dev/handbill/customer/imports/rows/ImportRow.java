package dev.handbill.customer.imports.rows;

import dev.handbill.consent.ConsentStatus;
import dev.handbill.customer.imports.reading.RawRecord;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What became of one record: a row to take, or a row to give back. */
public sealed interface ImportRow {
    RawRecord raw();

    /** What of the row could not be used. */
    List<CellProblem> problems();

    /**
     * One cell that was left out, and why.
     *
     * @param column its header; empty if it is about the whole row
     * @param content as it stands in the file, its first 200 characters
     */
    @RegisterForReflection
    record CellProblem(String column, String content, String reason) {}

    /**
     * A row that makes or changes a customer; null and empty values change nothing.
     *
     * @param emailConsentAt when they said so; null if the row does not tell
     * @param basis how they agreed, in the business's words; may be empty
     * @param emailBounces whether the address is known to bounce for good
     * @param barredEmails further addresses of somebody who said no to e-mail
     * @param barredPhones numbers of somebody who said no to SMS, that are not kept as their phone
     */
    record Accepted(
            RawRecord raw,
            @Nullable String externalId,
            @Nullable String email,
            @Nullable String phone,
            String firstName,
            String lastName,
            List<String> segments,
            Map<String, String> attributes,
            @Nullable String language,
            @Nullable String timeZone,
            ConsentStatus emailConsent,
            ConsentStatus smsConsent,
            @Nullable Instant emailConsentAt,
            @Nullable Instant smsConsentAt,
            String basis,
            boolean emailBounces,
            Set<String> barredEmails,
            Set<String> barredPhones,
            List<CellProblem> problems)
            implements ImportRow {

        /** The same row without its phone, which the report says. */
        public Accepted withoutPhone(String reason) {
            return with(
                    externalId, null, ConsentStatus.UNKNOWN, null, String.valueOf(phone), reason);
        }

        /** The same row without its external ID, which the report says. */
        public Accepted withoutExternalId(String reason) {
            return with(null, phone, smsConsent, smsConsentAt, String.valueOf(externalId), reason);
        }

        private Accepted with(
                @Nullable String keptId,
                @Nullable String keptPhone,
                ConsentStatus sms,
                @Nullable Instant smsAt,
                String content,
                String reason) {
            List<CellProblem> all = new ArrayList<>(problems);
            all.add(new CellProblem("", content, reason));
            return new Accepted(
                    raw,
                    keptId,
                    email,
                    keptPhone,
                    firstName,
                    lastName,
                    segments,
                    attributes,
                    language,
                    timeZone,
                    emailConsent,
                    sms,
                    emailConsentAt,
                    smsAt,
                    basis,
                    emailBounces,
                    barredEmails,
                    barredPhones,
                    all);
        }
    }

    record Rejected(RawRecord raw, List<CellProblem> problems) implements ImportRow {
        public Rejected(RawRecord raw, String reason) {
            this(raw, List.of(new CellProblem("", "", reason)));
        }
    }
}
