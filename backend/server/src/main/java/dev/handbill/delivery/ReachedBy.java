package dev.handbill.delivery;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.handbill.kernel.text.WireWords;
import dev.handbill.kernel.web.QueryValue;

/**
 * Over which channels a coupon reached its customer, as results by channel count it. One delivery
 * stands for each coupon, so that a list is as long as its number says. What the row itself tells
 * is asked first: only then its other channel is looked up, by an index.
 */
public enum ReachedBy {
    EMAIL("d.channel = 'email' AND d.status = 'sent'" + Constants.NOT_BY_THE_OTHER),
    SMS("d.channel = 'sms' AND d.status = 'sent'" + Constants.NOT_BY_THE_OTHER),
    BOTH("d.channel = 'email' AND d.status = 'sent' AND " + Constants.BY_THE_OTHER),
    NONE(
            "d.status <> 'sent'"
                    + Constants.NOT_BY_THE_OTHER
                    + " AND (d.channel = 'email' OR NOT "
                    + Constants.HAS_ANOTHER
                    + ")");

    /** What an enum's constants may use before it is there itself. */
    private static final class Constants {
        /** Of an erased customer the coupon alone tells which deliveries belong together. */
        private static final String OTHER =
                """
                (EXISTS (SELECT FROM deliveries o WHERE o.campaign_id = d.campaign_id
                           AND o.customer_id = d.customer_id AND o.channel <> d.channel %1$s)
                 OR d.customer_id IS NULL AND EXISTS (
                         SELECT FROM deliveries o WHERE o.customer_id IS NULL
                           AND o.qr_code_id = d.qr_code_id AND o.channel <> d.channel %1$s))
                """;

        static final String HAS_ANOTHER = OTHER.formatted("OFFSET 0");
        static final String BY_THE_OTHER = OTHER.formatted("AND o.status = 'sent' OFFSET 0");
        static final String NOT_BY_THE_OTHER = " AND NOT " + BY_THE_OTHER;
    }

    private final String condition;

    ReachedBy(String condition) {
        this.condition = condition;
    }

    @JsonValue
    public String wire() {
        return WireWords.of(this);
    }

    /** Over {@code deliveries d}. */
    String condition() {
        return condition;
    }

    /** JAX-RS reads query parameters through this name. */
    public static ReachedBy fromString(String wire) {
        return QueryValue.oneOf(ReachedBy.class, ReachedBy::wire, "/reachedBy", wire);
    }
}
