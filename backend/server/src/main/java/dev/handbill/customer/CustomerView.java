package dev.handbill.customer;

import dev.handbill.consent.ConsentView;
import dev.handbill.kernel.web.Identified;
import dev.handbill.kernel.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A customer as the API shows them. */
public record CustomerView(
        long id,
        @Nullable String email,
        @Nullable String phone,
        String firstName,
        String lastName,
        List<String> segments,
        Map<String, String> attributes,
        @Nullable String language,
        @Nullable String timeZone,
        ConsentView emailConsent,
        ConsentView smsConsent,
        Instant createdAt,
        Instant updatedAt)
        implements Identified, Versioned {}
