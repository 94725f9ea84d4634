package dev.handbill.delivery;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.handbill.kernel.text.WireWords;
import dev.handbill.kernel.web.QueryValue;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message after it was sent, and of the coupon in it.
 *
 * <p>{@code IS TRUE} keeps PostgreSQL from joining: what is looked for is hashed once. Joined, a
 * campaign that its statistics did not know yet was read again for every delivery, for six seconds.
 */
public enum DeliveryOutcome {
    DELIVERED("d.delivered_at IS NOT NULL AND d.bounced_at IS NULL"),
    BOUNCED("d.bounced_at IS NOT NULL"),
    OPENED("d.opened_at IS NOT NULL"),
    /** Alone: nobody looked. */
    OPENED_BY_MACHINE("d.machine_opened_at IS NOT NULL AND d.opened_at IS NULL"),
    CLICKED("d.clicked_at IS NOT NULL"),
    COMPLAINED("d.complained_at IS NOT NULL"),
    /** Whoever got it left through this campaign. */
    OPTED_OUT(
            """
            ((d.customer_id, d.channel) IN (SELECT o.customer_id, o.channel FROM consent_changes o
                                            WHERE o.campaign_id = :campaign AND o.status = 'unsubscribed')) IS TRUE"""),
    /** Left by the provider's own link or list. */
    UNSUBSCRIBED("'unsubscribed' = ANY (d.other_events)"),
    /** Each coupon, by one of its messages, whatever channels it went out on. */
    COUPON_ISSUED("TRUE", ""),
    /** Each whose message was sent over any channel. */
    COUPON_SENT("d.status = 'sent'", "AND o.status = 'sent'"),
    /** Each whose message arrived over any channel. */
    COUPON_DELIVERED(
            "d.delivered_at IS NOT NULL AND d.bounced_at IS NULL",
            "AND o.delivered_at IS NOT NULL AND o.bounced_at IS NULL"),
    COUPON_OPENED(
            """
            (d.qr_code_id IN (SELECT q.id FROM qr_codes q
                              WHERE q.campaign_id = :campaign AND q.opened_at IS NOT NULL)) IS TRUE""",
            ""),
    REDEEMED(
            """
            (d.qr_code_id IN (SELECT q.id FROM qr_codes q
                              WHERE q.campaign_id = :campaign AND q.usage_count > 0)) IS TRUE""",
            "");

    /** Of a coupon's deliveries that fit the e-mail, or else the only one there is. */
    private static final String FIRST_OF_COUPON =
            """
             AND (d.channel = 'email' OR NOT (
                 EXISTS (SELECT FROM deliveries o WHERE o.campaign_id = d.campaign_id
                           AND o.customer_id = d.customer_id AND o.channel = 'email' %1$s OFFSET 0)
                 -- of an erased customer the coupon alone tells which deliveries belong together
                 OR d.customer_id IS NULL AND EXISTS (
                         SELECT FROM deliveries o WHERE o.customer_id IS NULL
                           AND o.qr_code_id = d.qr_code_id AND o.channel = 'email' %1$s OFFSET 0)))
            """;

    private final String condition;

    /** What the other deliveries of a coupon are asked; null where every message counts. */
    private final @Nullable String ofOthers;

    DeliveryOutcome(String condition) {
        this(condition, null);
    }

    DeliveryOutcome(String condition, @Nullable String ofOthers) {
        this.condition = condition;
        this.ofOthers = ofOthers;
    }

    @JsonValue
    public String wire() {
        return WireWords.of(this);
    }

    /** Over {@code deliveries d} of the campaign {@code :campaign}. */
    String condition() {
        return condition;
    }

    /** The same, and where coupons are counted one delivery for each. */
    String conditionOnce() {
        return ofOthers == null ? condition : condition + FIRST_OF_COUPON.formatted(ofOthers);
    }

    /** JAX-RS reads query parameters through this name. */
    public static DeliveryOutcome fromString(String wire) {
        return QueryValue.oneOf(DeliveryOutcome.class, DeliveryOutcome::wire, "/outcome", wire);
    }
}
