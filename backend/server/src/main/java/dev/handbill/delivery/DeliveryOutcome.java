package dev.handbill.delivery;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.handbill.kernel.text.WireWords;
import dev.handbill.kernel.web.ApiProblem;

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
    /** Once for each coupon, whatever channels it went out on. */
    COUPON_OPENED(
            """
            (d.qr_code_id IN (SELECT q.id FROM qr_codes q
                              WHERE q.campaign_id = :campaign AND q.opened_at IS NOT NULL)) IS TRUE""",
            true),
    /** Likewise. */
    REDEEMED(
            """
            (d.qr_code_id IN (SELECT q.id FROM qr_codes q
                              WHERE q.campaign_id = :campaign AND q.usage_count > 0)) IS TRUE""",
            true);

    private final String condition;
    private final boolean isOfCoupon;

    DeliveryOutcome(String condition) {
        this(condition, false);
    }

    DeliveryOutcome(String condition, boolean isOfCoupon) {
        this.condition = condition;
        this.isOfCoupon = isOfCoupon;
    }

    @JsonValue
    public String wire() {
        return WireWords.of(this);
    }

    /** Over {@code deliveries d} of the campaign {@code :campaign}. */
    String condition() {
        return condition;
    }

    /** Whether it counts once for each coupon, whatever channels that went out on. */
    boolean isOfCoupon() {
        return isOfCoupon;
    }

    /** JAX-RS reads query parameters through this name. */
    public static DeliveryOutcome fromString(String wire) {
        return WireWords.find(DeliveryOutcome.class, DeliveryOutcome::wire, wire)
                .orElseThrow(
                        () ->
                                ApiProblem.invalid(
                                        "/outcome",
                                        "There is no such outcome. Use one of %s."
                                                .formatted(
                                                        WireWords.all(
                                                                DeliveryOutcome.class,
                                                                DeliveryOutcome::wire))));
    }
}
