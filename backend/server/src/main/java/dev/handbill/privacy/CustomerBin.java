package dev.handbill.privacy;

import dev.handbill.consent.suppression.ErasedAddresses;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Customers who were deleted many at once. Their data goes from everywhere as with any deletion; a
 * copy in one table, which nothing else reads, lets them be put back for some days (decision 047).
 */
@ApplicationScoped
public class CustomerBin {
    /** Whole rows where the rows go, and what is taken out of those that stay. */
    private static final String KEEP =
            """
            INSERT INTO deleted_customers (change_id, customer_id, kept)
            SELECT :change, c.id, jsonb_build_object(
                'customer', to_jsonb(c),
                'consent', (SELECT jsonb_agg(to_jsonb(h)) FROM consent_changes h WHERE h.customer_id = c.id),
                'topics', (SELECT jsonb_agg(to_jsonb(t)) FROM topic_opt_outs t WHERE t.customer_id = c.id),
                'imports', (SELECT jsonb_agg(to_jsonb(p)) FROM customer_import_people p WHERE p.customer_id = c.id),
                'coupons', (SELECT jsonb_agg(q.id) FROM qr_codes q WHERE q.customer_id = c.id),
                'redemptions', (SELECT jsonb_agg(r.id) FROM redemptions r WHERE r.customer_id = c.id),
                'deliveries', (SELECT jsonb_agg(jsonb_build_object('id', d.id, 'address', d.address,
                        'error_text', d.error_text, 'bounce_text', d.bounce_text,
                        'provider_message_id', d.provider_message_id))
                    FROM deliveries d WHERE d.customer_id = c.id))
            FROM customers c WHERE c.id = ANY (:ids)
            """;

    private static final String KEEP_OPT_OUTS =
            """
            INSERT INTO suppressions AS s (channel, address, reason, source)
            SELECT a.channel, a.address, 'opt-out', a.source
            FROM customers c
            CROSS JOIN LATERAL (VALUES ('email', c.email, c.email_consent, c.email_consent_source),
                                       ('sms', c.phone, c.sms_consent, c.sms_consent_source))
                AS a(channel, address, consent, source)
            WHERE c.id = ANY (?) AND a.address IS NOT NULL AND a.consent = 'unsubscribed'
            ORDER BY a.channel, a.address
            ON CONFLICT (channel, address) DO UPDATE SET also_opted_out = true WHERE s.reason <> 'opt-out'
            """;

    private static final String KEPT =
            """
            SELECT customer_id, kept->'customer'->>'email' AS email, kept->'customer'->>'phone' AS phone
            FROM deleted_customers d WHERE change_id = :change AND customer_id = ANY (:ids)
              AND NOT EXISTS (SELECT FROM customers o WHERE o.email = kept->'customer'->>'email')
              AND NOT EXISTS (SELECT FROM customers o WHERE o.phone = kept->'customer'->>'phone')
              AND NOT EXISTS (SELECT FROM customers o WHERE o.external_id = kept->'customer'->>'external_id')
            ORDER BY customer_id
            """;

    /** Who left by a link in an earlier message meanwhile comes back as somebody who left. */
    private static final String CUSTOMERS =
            """
            INSERT INTO customers (id, external_id, email, phone, first_name, last_name, segments, attributes, language, time_zone,
                email_consent, email_consent_source, email_consent_at, sms_consent, sms_consent_source,
                sms_consent_at, created_at, updated_at, origin)
            SELECT c.id, c.external_id, c.email, c.phone, c.first_name, c.last_name, c.segments, c.attributes, c.language, c.time_zone,
                CASE WHEN 'email' = ANY (d.noes) THEN 'unsubscribed' ELSE c.email_consent END,
                CASE WHEN 'email' = ANY (d.noes) THEN 'opt-out page' ELSE c.email_consent_source END,
                CASE WHEN 'email' = ANY (d.noes) THEN now() ELSE c.email_consent_at END,
                CASE WHEN 'sms' = ANY (d.noes) THEN 'unsubscribed' ELSE c.sms_consent END,
                CASE WHEN 'sms' = ANY (d.noes) THEN 'opt-out page' ELSE c.sms_consent_source END,
                CASE WHEN 'sms' = ANY (d.noes) THEN now() ELSE c.sms_consent_at END,
                c.created_at, c.updated_at, c.origin
            FROM deleted_customers d
            CROSS JOIN LATERAL jsonb_populate_record(NULL::customers, d.kept->'customer') c
            WHERE d.change_id = :change AND d.customer_id = ANY (:ids)
            """;

    /** Their old noes are written down again, and are no new ones. */
    private static final String NO_NEW_NOES =
            """
            INSERT INTO customer_days (day, opted_out)
            SELECT (now() AT TIME ZONE 'UTC')::date, -n.people
            FROM (SELECT count(DISTINCT h.customer_id) AS people
                  FROM deleted_customers d
                  CROSS JOIN LATERAL jsonb_populate_recordset(NULL::consent_changes, d.kept->'consent') h
                  WHERE d.change_id = :change AND d.customer_id = ANY (:ids) AND jsonb_typeof(d.kept->'consent') = 'array'
                    AND h.status = 'unsubscribed' AND h.channel IS NOT NULL
                    AND NOT EXISTS (SELECT FROM consent_changes k WHERE k.id = h.id)) n
            WHERE n.people > 0
            """;

    /** Those that campaigns count are there, without a name. */
    private static final String CONSENT =
            """
            INSERT INTO consent_changes (id, customer_id, channel, topic, status, source, actor, basis, campaign_id,
                given_at, at, words_id)
            SELECT h.id, h.customer_id, h.channel, h.topic, h.status, h.source, h.actor, h.basis, h.campaign_id,
                h.given_at, h.at, h.words_id
            FROM deleted_customers d
            CROSS JOIN LATERAL jsonb_populate_recordset(NULL::consent_changes, d.kept->'consent') h
            WHERE d.change_id = :change AND d.customer_id = ANY (:ids) AND jsonb_typeof(d.kept->'consent') = 'array'
            ON CONFLICT (id) DO UPDATE SET customer_id = excluded.customer_id
            """;

    private static final String NOES =
            """
            INSERT INTO consent_changes (customer_id, channel, status, source)
            SELECT d.customer_id, n.channel, 'unsubscribed', 'opt-out page'
            FROM deleted_customers d CROSS JOIN LATERAL unnest(d.noes) AS n(channel)
            WHERE d.change_id = :change AND d.customer_id = ANY (:ids)
            """;

    private static final String TOPICS =
            """
            INSERT INTO topic_opt_outs (topic_id, customer_id, source, at)
            SELECT t.topic_id, t.customer_id, t.source, t.at
            FROM deleted_customers d
            CROSS JOIN LATERAL jsonb_populate_recordset(NULL::topic_opt_outs, d.kept->'topics') t
            WHERE d.change_id = :change AND d.customer_id = ANY (:ids) AND jsonb_typeof(d.kept->'topics') = 'array'
              AND EXISTS (SELECT FROM topics k WHERE k.id = t.topic_id)
            ON CONFLICT DO NOTHING
            """;

    private static final String IMPORTS =
            """
            INSERT INTO customer_import_people (import_id, customer_id, before, said_no, at, changed, kept)
            SELECT p.import_id, p.customer_id, p.before, p.said_no, p.at, p.changed, p.kept
            FROM deleted_customers d
            CROSS JOIN LATERAL jsonb_populate_recordset(NULL::customer_import_people, d.kept->'imports') p
            WHERE d.change_id = :change AND d.customer_id = ANY (:ids) AND jsonb_typeof(d.kept->'imports') = 'array'
              AND EXISTS (SELECT FROM customer_imports i WHERE i.id = p.import_id)
            ON CONFLICT DO NOTHING
            """;

    private static final String COUPONS =
            """
            UPDATE qr_codes q SET customer_id = d.customer_id, erased_segments = NULL
            FROM deleted_customers d CROSS JOIN LATERAL jsonb_array_elements_text(d.kept->'coupons') AS a(id)
            WHERE d.change_id = :change AND d.customer_id = ANY (:ids) AND jsonb_typeof(d.kept->'coupons') = 'array'
              AND q.id = a.id::bigint AND q.customer_id IS NULL
            """;

    private static final String REDEMPTIONS =
            """
            UPDATE redemptions r SET customer_id = d.customer_id
            FROM deleted_customers d CROSS JOIN LATERAL jsonb_array_elements_text(d.kept->'redemptions') AS a(id)
            WHERE d.change_id = :change AND d.customer_id = ANY (:ids) AND jsonb_typeof(d.kept->'redemptions') = 'array'
              AND r.id = a.id::bigint AND r.customer_id IS NULL
            """;

    /** What happened to a message meanwhile stays. */
    private static final String DELIVERIES =
            """
            UPDATE deliveries m SET customer_id = d.customer_id, address = coalesce(m.address, a.address),
                error_text = coalesce(m.error_text, a.error_text), bounce_text = coalesce(m.bounce_text, a.bounce_text),
                provider_message_id = coalesce(m.provider_message_id, a.provider_message_id)
            FROM deleted_customers d
            CROSS JOIN LATERAL jsonb_to_recordset(d.kept->'deliveries')
                AS a(id bigint, address text, error_text text, bounce_text text, provider_message_id text)
            WHERE d.change_id = :change AND d.customer_id = ANY (:ids) AND jsonb_typeof(d.kept->'deliveries') = 'array'
              AND m.id = a.id AND m.customer_id IS NULL
            """;

    /** What was redeemed and opened is theirs again. */
    private static final String ACTIVITY =
            """
            INSERT INTO customer_activity
            SELECT a.* FROM activity_of(ARRAY(SELECT d.customer_id FROM deleted_customers d
                                              WHERE d.change_id = :change AND d.customer_id = ANY (:ids))) a
            WHERE a.redemptions > 0 OR coalesce(a.last_opened_at, a.last_clicked_at) IS NOT NULL
            ON CONFLICT (customer_id) DO NOTHING
            """;

    private static final List<String> PUT_BACK =
            List.of(
                    CUSTOMERS,
                    NO_NEW_NOES,
                    CONSENT,
                    NOES,
                    TOPICS,
                    IMPORTS,
                    COUPONS,
                    REDEMPTIONS,
                    DELIVERIES,
                    ACTIVITY);

    private record Kept(long id, @Nullable String email, @Nullable String phone) {}

    private final Db db;
    private final PersonalData data;
    private final ErasedAddresses erased;

    CustomerBin(Db db, PersonalData data, ErasedAddresses erased) {
        this.db = db;
        this.data = data;
        this.erased = erased;
    }

    /**
     * Deletes these customers, and keeps what is needed to put them back. Belongs into a
     * transaction.
     *
     * @return who were there
     */
    public long[] putIn(long changeId, long[] ids) {
        long[] there = data.lock(ids).stream().mapToLong(Long::longValue).toArray();
        if (there.length > 0) {
            db.update(KEEP, of(changeId, there));
            db.update(KEEP_OPT_OUTS, there);
            data.remove(there, data.addresses(there));
        }
        return there;
    }

    /**
     * Puts customers back. Whose address somebody else has by now stays deleted. Belongs into a
     * transaction.
     *
     * @return who are back
     */
    public long[] takeOut(long changeId, long[] ids) {
        List<Kept> kept =
                db.query(
                        KEPT,
                        row ->
                                new Kept(
                                        row.getLong("customer_id"),
                                        row.getStringOrNull("email"),
                                        row.getStringOrNull("phone")),
                        of(changeId, ids));
        long[] back = kept.stream().mapToLong(Kept::id).toArray();
        if (back.length > 0) {
            erased.suppressReturned(Channel.EMAIL, known(kept, Kept::email));
            erased.suppressReturned(Channel.SMS, known(kept, Kept::phone));
            PUT_BACK.forEach(statement -> db.update(statement, of(changeId, back)));
        }
        return back;
    }

    /** Nobody can be put back any more. */
    public void empty(long changeId) {
        db.update("DELETE FROM deleted_customers WHERE change_id = ?", changeId);
    }

    private static List<String> known(List<Kept> kept, Function<Kept, @Nullable String> address) {
        List<String> known = new ArrayList<>();
        for (Kept one : kept) {
            String text = address.apply(one);
            if (text != null) {
                known.add(text);
            }
        }
        return known;
    }

    private static Args of(long changeId, long[] ids) {
        return Args.of("change", changeId).and("ids", ids);
    }
}
