package dev.handbill.customer;

import dev.handbill.consent.ConsentView;
import dev.handbill.kernel.web.Identified;
import dev.handbill.kernel.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer as the API shows them.
 *
 * @param externalId what another system calls them
 * @param lastVisitAt when they redeemed last; absent if they never did
 */
public record CustomerView(
        long id,
        @Nullable String externalId,
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
        Instant updatedAt,
        @Nullable Instant lastVisitAt)
        implements Identified, Versioned {

    /** A visit is no edit. */
    @Override
    public Object edited() {
        return lastVisitAt == null
                ? this
                : new CustomerView(
                        id,
                        externalId,
                        email,
                        phone,
                        firstName,
                        lastName,
                        segments,
                        attributes,
                        language,
                        timeZone,
                        emailConsent,
                        smsConsent,
                        createdAt,
                        updatedAt,
                        null);
    }
}
