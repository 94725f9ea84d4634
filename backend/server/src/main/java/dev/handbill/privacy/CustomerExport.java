package dev.handbill.privacy;

import dev.handbill.customer.CustomerView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything we hold about one customer (GDPR, articles 15 and 20), as they may be handed it.
 *
 * @param business who holds it
 * @param origin how they came in, such as {@code import 7}
 * @param imports the files that named them, with what they were before each ("before")
 */
public record CustomerExport(
        Instant exportedAt,
        String business,
        CustomerView customer,
        String origin,
        List<Map<String, @Nullable Object>> consentChanges,
        List<Map<String, @Nullable Object>> leftTopics,
        List<Map<String, @Nullable Object>> suppressions,
        List<Map<String, @Nullable Object>> deliveries,
        List<Map<String, @Nullable Object>> coupons,
        List<Map<String, @Nullable Object>> redemptions,
        List<Map<String, @Nullable Object>> imports) {}
