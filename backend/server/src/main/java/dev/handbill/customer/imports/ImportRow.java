package dev.handbill.customer.imports;

import dev.handbill.consent.ConsentStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of one record: a row to take, or a row to give back. */
sealed interface ImportRow {
    RawRecord raw();

    /**
     * A row that makes or changes a customer; null and empty values change nothing.
     *
     * @param emailConsentAt when they said so; null if the row does not tell
     * @param basis how they agreed, in the business's words; may be empty
     * @param emailBounces whether the address is known to bounce for good
     */
    record Accepted(
            RawRecord raw,
            @Nullable String email,
            @Nullable String phone,
            String firstName,
            String lastName,
            List<String> segments,
            Map<String, String> attributes,
            @Nullable String language,
            @Nullable String timeZone,
            @Nullable ConsentStatus emailConsent,
            @Nullable ConsentStatus smsConsent,
            @Nullable Instant emailConsentAt,
            @Nullable Instant smsConsentAt,
            String basis,
            boolean emailBounces)
            implements ImportRow {}

    record Rejected(RawRecord raw, String reason) implements ImportRow {}
}
