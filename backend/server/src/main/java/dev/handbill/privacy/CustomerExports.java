package dev.handbill.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handbill.account.AuditLog;
import dev.handbill.business.BusinessStore;
import dev.handbill.customer.CustomerStore;
import dev.handbill.customer.CustomerView;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.web.ApiProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers what every table holds about a customer; each part by an index, newest last. */
@ApplicationScoped
class CustomerExports {
    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> OBJECT =
            new TypeReference<>() {};

    private static final String CONSENT =
            """
            SELECT json_build_object('at', at, 'channel', channel, 'topic', topic, 'status', status, 'source', source,
                'basis', basis, 'campaignId', campaign_id, 'givenAt', given_at, 'words', w.words) AS json
            FROM consent_changes h LEFT JOIN consent_words w ON w.id = h.words_id WHERE customer_id = ? ORDER BY h.id
            """;

    private static final String TOPICS =
            """
            SELECT json_build_object('topic', t.name, 'at', o.at, 'source', o.source) AS json
            FROM topic_opt_outs o JOIN topics t ON t.id = o.topic_id WHERE o.customer_id = ? ORDER BY o.at
            """;

    private static final String SUPPRESSIONS =
            """
            SELECT json_build_object('channel', s.channel, 'address', s.address, 'reason', s.reason, 'source', s.source,
                'at', s.created_at) AS json
            FROM customers c JOIN suppressions s
                ON (s.channel, s.address) IN (('email', c.email), ('sms', c.phone))
            WHERE c.id = ? ORDER BY s.id
            """;

    private static final String DELIVERIES =
            """
            SELECT json_build_object('campaignId', d.campaign_id, 'campaign', p.name, 'channel', d.channel,
                'status', d.status, 'address', d.address, 'provider', d.provider,
                'providerMessageId', d.provider_message_id, 'errorCode', d.error_code, 'error', d.error_text,
                'createdAt', d.created_at, 'finishedAt', d.finished_at, 'deliveredAt', d.delivered_at,
                'bouncedAt', d.bounced_at, 'complainedAt', d.complained_at, 'openedAt', d.opened_at,
                'clickedAt', d.clicked_at, 'otherEvents', d.other_events,
                'links', (SELECT json_agg(json_build_object('url', l.url, 'at', k.first_at, 'clicks', k.clicks) ORDER BY k.first_at)
                          FROM link_clicks k JOIN campaign_links l ON l.campaign_id = d.campaign_id AND l.number = k.number
                          WHERE k.delivery_id = d.id)) AS json
            FROM deliveries d JOIN campaigns p ON p.id = d.campaign_id WHERE d.customer_id = ? ORDER BY d.id
            """;

    private static final String COUPONS =
            """
            SELECT json_build_object('campaignId', q.campaign_id, 'campaign', p.name, 'code', q.short_code,
                'createdAt', q.created_at, 'expiresAt', q.expires_at, 'openedAt', q.opened_at,
                'redeemedAt', q.redeemed_at, 'uses', q.usage_count, 'voidedAt', q.voided_at) AS json
            FROM qr_codes q JOIN campaigns p ON p.id = q.campaign_id WHERE q.customer_id = ? ORDER BY q.id
            """;

    private static final String REDEMPTIONS =
            """
            SELECT json_build_object('at', at, 'campaignId', campaign_id, 'result', result, 'place', place,
                'amountMinor', amount_minor, 'currency', currency, 'reversedAt', reversed_at) AS json
            FROM redemptions WHERE customer_id = ? ORDER BY id
            """;

    private static final String IMPORTS =
            """
            SELECT json_build_object('id', i.id, 'fileName', i.file_name, 'at', i.created_at, 'before', p.before) AS json
            FROM customer_imports i LEFT JOIN customer_import_people p ON p.import_id = i.id AND p.customer_id = ?
            WHERE p.customer_id IS NOT NULL
               OR 'import ' || i.id IN (SELECT origin FROM customers WHERE id = ?
                                        UNION SELECT source FROM consent_changes WHERE customer_id = ?)
            ORDER BY i.id
            """;

    private final Db db;
    private final CustomerStore store;
    private final BusinessStore business;
    private final ObjectMapper json;
    private final Clock clock;
    private final AuditLog audit;

    CustomerExports(
            Db db,
            CustomerStore store,
            BusinessStore business,
            ObjectMapper json,
            Clock clock,
            AuditLog audit) {
        this.db = db;
        this.store = store;
        this.business = business;
        this.json = json;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * @throws ApiProblem 404 if there is no such customer
     */
    @Transactional
    CustomerExport of(long id) {
        CustomerView customer =
                store.find(id).orElseThrow(() -> ApiProblem.unknown("customer", id));
        audit.record("export", "customer", id, Map.of());
        return new CustomerExport(
                clock.instant(),
                business.get().name(),
                customer,
                db.one(
                        "SELECT origin FROM customers WHERE id = ?",
                        row -> row.getString("origin"),
                        id),
                list(CONSENT, id),
                list(TOPICS, id),
                list(SUPPRESSIONS, id),
                list(DELIVERIES, id),
                list(COUPONS, id),
                list(REDEMPTIONS, id),
                list(IMPORTS, id, id, id));
    }

    private List<Map<String, @Nullable Object>> list(String sql, Object... ids) {
        return db.query(sql, row -> object(row.getString("json")), ids);
    }

    private Map<String, @Nullable Object> object(String text) {
        try {
            return json.readValue(text, OBJECT);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL wrote JSON that cannot be read", e);
        }
    }
}
