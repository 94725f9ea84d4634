package dev.handbill.webhook.sending;

import dev.handbill.webhook.WebhookEvent;

/**
 * What a call says of an event: queries of {@code subject}, {@code customer_id} and {@code data}
 * for the ids in {@code :subjects}. Ids, and of people no more than what the receiver cannot look
 * up once it is told. Of whom was erased meanwhile nothing is found, and nothing is said.
 */
final class EventBodies {
    private static final String CUSTOMER =
            """
            SELECT c.id AS subject, c.id AS customer_id, json_build_object(
                'customerId', c.id, 'email', c.email, 'phone', c.phone, 'firstName', c.first_name,
                'lastName', c.last_name, 'language', c.language, 'segments', c.segments,
                'emailConsent', c.email_consent, 'smsConsent', c.sms_consent, 'source', c.origin) AS data
            FROM customers c WHERE c.id = ANY (:subjects)
            """;

    private static final String NO =
            """
            SELECT h.id AS subject, c.id AS customer_id, json_build_object(
                'customerId', c.id, 'channel', h.channel,
                'address', CASE h.channel WHEN 'email' THEN c.email ELSE c.phone END,
                'source', h.source, 'campaignId', h.campaign_id) AS data
            FROM consent_changes h JOIN customers c ON c.id = h.customer_id WHERE h.id = ANY (:subjects)
            """;

    private static final String DELIVERY =
            """
            SELECT d.id AS subject, d.customer_id, json_build_object(
                'deliveryId', d.id, 'campaignId', CASE WHEN d.qr_code_id IS NOT NULL THEN d.campaign_id END, 'customerId', d.customer_id, 'channel', d.channel,
                'code', %s) AS data
            FROM deliveries d WHERE d.id = ANY (:subjects)
            """;

    private static final String CAMPAIGN =
            """
            SELECT c.id AS subject, NULL::bigint AS customer_id, json_build_object(
                'campaignId', c.id, 'name', c.name, 'reason', :detail::text) AS data
            FROM campaigns c WHERE c.id = ANY (:subjects)
            """;

    private static final String COUPON =
            """
            SELECT q.id AS subject, q.customer_id, json_build_object(
                'couponId', q.id, 'campaignId', q.campaign_id, 'customerId', q.customer_id, 'code', q.short_code,
                'expiresAt', %s, 'maxUsage', q.max_usage) AS data
            FROM qr_codes q WHERE q.id = ANY (:subjects)
            """
                    .formatted(time("q.expires_at"));

    private static final String REDEMPTION =
            """
            SELECT r.id AS subject, r.customer_id, json_build_object(
                'redemptionId', r.id, 'couponId', r.qr_code_id, 'campaignId', r.campaign_id,
                'customerId', r.customer_id, 'place', nullif(r.place, ''), 'amountMinor', r.amount_minor,
                'currency', r.currency, 'at', %s, 'reversedAt', %s) AS data
            FROM redemptions r WHERE r.id = ANY (:subjects)
            """;

    private EventBodies() {}

    /** Uses {@code :subjects}, and {@code :detail} where {@link #usesDetail}. */
    static String of(WebhookEvent event) {
        return switch (event) {
            case CUSTOMER_CREATED -> CUSTOMER;
            case CUSTOMER_UNSUBSCRIBED -> NO;
            case MESSAGE_FAILED -> DELIVERY.formatted("d.error_code");
            case MESSAGE_BOUNCED -> DELIVERY.formatted("d.bounce_code");
            case CAMPAIGN_STARTED, CAMPAIGN_PAUSED, CAMPAIGN_COMPLETED -> CAMPAIGN;
            case COUPON_ISSUED -> COUPON;
            case COUPON_REDEEMED -> REDEMPTION.formatted(time("r.at"), "NULL");
            case REDEMPTION_REVERSED -> REDEMPTION.formatted(time("r.at"), time("r.reversed_at"));
        };
    }

    static boolean usesDetail(WebhookEvent event) {
        return of(event).contains(":detail");
    }

    /** As JSON writes times, in UTC. */
    static String time(String sql) {
        return "to_char(%s AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')".formatted(sql);
    }
}
