package dev.handbill.privacy;

import dev.handbill.customer.CustomerView;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes customers' data out of everything that outlives them. Coupons, deliveries and redemptions
 * stay, nameless, so that every figure stays what it was.
 */
@ApplicationScoped
public class PersonalData {
    /** Present and former addresses, but for those that are somebody else's by now. */
    private static final String ADDRESSES =
            """
            SELECT DISTINCT a.address
            FROM (SELECT email AS address FROM customers WHERE id = ANY (:ids)
                  UNION SELECT phone FROM customers WHERE id = ANY (:ids)
                  UNION SELECT address FROM deliveries WHERE customer_id = ANY (:ids)
                  UNION SELECT b.address FROM customer_import_people p
                        CROSS JOIN LATERAL (VALUES (p.before->>'email'), (p.before->>'phone')) AS b(address)
                        WHERE p.customer_id = ANY (:ids)) a
            WHERE a.address IS NOT NULL
              AND NOT EXISTS (SELECT FROM customers o WHERE o.email = a.address AND o.id <> ALL (:ids))
              AND NOT EXISTS (SELECT FROM customers o WHERE o.phone = a.address AND o.id <> ALL (:ids))
            """;

    private static final String NAMES =
            """
            SELECT first_name || ' ' || last_name AS name FROM customers
            WHERE id = ANY (?) AND btrim(first_name) <> '' AND btrim(last_name) <> ''
            """;

    /** In the order of ids, as imports do, and before the deliveries, as the sending workers do. */
    private static final String LOCK =
            "SELECT id FROM customers WHERE id = ANY (?) ORDER BY id FOR UPDATE";

    /** Providers quote addresses in their errors, and know the customer by the message's id. */
    private static final String DELIVERIES =
            """
            UPDATE deliveries SET address = NULL, error_text = NULL, bounce_text = NULL, provider_message_id = NULL,
                variables = NULL
            WHERE customer_id = ANY (?)
            """;

    /** A message that was written for them alone, rather than for many with their own variables. */
    private static final String MESSAGES =
            """
            UPDATE campaign_contents t SET subject = '', email_content = '', email_text = '', sms_content = ''
            WHERE t.campaign_id IN (SELECT d.campaign_id FROM deliveries d JOIN campaigns c ON c.id = d.campaign_id
                                    WHERE d.customer_id = ANY (:ids) AND d.qr_code_id IS NULL AND c.kind = 'message')
              AND NOT EXISTS (SELECT FROM deliveries o
                              WHERE o.campaign_id = t.campaign_id AND o.customer_id <> ALL (:ids))
            """;

    private static final String COUPONS =
            """
            UPDATE qr_codes q SET erased_segments = c.segments FROM customers c
            WHERE q.customer_id = c.id AND c.id = ANY (?)
            """;

    /**
     * Of the history only what campaigns count stays: one opt-out for each campaign and channel.
     */
    private static final String HISTORY =
            """
            DELETE FROM consent_changes h
            WHERE customer_id = ANY (?) AND (campaign_id IS NULL OR channel IS NULL OR status <> 'unsubscribed'
                OR EXISTS (SELECT FROM consent_changes e
                           WHERE e.customer_id = h.customer_id AND e.campaign_id = h.campaign_id
                             AND e.channel = h.channel AND e.status = 'unsubscribed' AND e.id < h.id))
            """;

    /** Rejected rows are kept as the file had them: a phone number in any writing. */
    private static final String REJECTS =
            """
            UPDATE customer_import_rejects SET content = '', cells = '[]', reason = 'The row was erased on request.'
            WHERE EXISTS (SELECT FROM unnest(?::text[]) AS a(address)
                          WHERE position(a.address IN lower(content)) > 0 OR position(a.address IN reason) > 0)
               OR EXISTS (SELECT FROM unnest(?::text[]) AS n(digits)
                          WHERE position(n.digits IN regexp_replace(content, '[^0-9]', '', 'g')) > 0)
            """;

    /** A retry still does nothing twice; it only gets no body any more. */
    private static final String ANSWERS =
            """
            UPDATE idempotent_requests SET body = '{}'
            WHERE EXISTS (SELECT FROM unnest(?::text[]) AS a(part) WHERE position(a.part IN body) > 0)
            """;

    /** A look over all recipients names some as examples; it can be asked for again. */
    private static final String CHECKS =
            """
            DELETE FROM recipient_checks
            WHERE EXISTS (SELECT FROM jsonb_path_query(report, '$.**.customerId') AS named(id)
                          JOIN unnest(?::bigint[]) AS gone(id) ON named.id = to_jsonb(gone.id))
            """;

    private final Db db;

    PersonalData(Db db) {
        this.db = db;
    }

    /** A customer's addresses by kind. */
    record Addresses(List<String> emails, List<String> phones) {
        List<String> of(Channel channel) {
            return channel == Channel.EMAIL ? emails : phones;
        }
    }

    public Addresses addresses(CustomerView customer) {
        return addresses(new long[] {customer.id()});
    }

    Addresses addresses(long[] ids) {
        List<String> all =
                db.query(ADDRESSES, row -> row.getString("address"), Args.of("ids", ids));
        return new Addresses(
                all.stream().filter(address -> address.contains("@")).toList(),
                all.stream().filter(address -> !address.contains("@")).toList());
    }

    /** Removes the customer and all that names them. */
    public void remove(CustomerView customer, Addresses addresses) {
        remove(new long[] {customer.id()}, addresses);
    }

    /** The same for many; with hundreds at once, what is looked through is looked through once. */
    void remove(long[] ids, Addresses addresses) {
        lock(ids);
        db.update(DELIVERIES, ids);
        db.update(MESSAGES, Args.of("ids", ids));
        db.update(COUPONS, ids);
        db.update(HISTORY, ids);
        db.update(CHECKS, ids);
        Set<String> known = new LinkedHashSet<>(addresses.emails());
        known.addAll(addresses.phones());
        db.update("DELETE FROM outbox_messages WHERE recipient = ANY (?)", array(known));
        db.update("DELETE FROM notices WHERE recipient = ANY (?)", array(known));
        db.update("DELETE FROM sign_ups WHERE email = ANY (?)", array(addresses.emails()));
        db.update("DELETE FROM sign_ups WHERE phone = ANY (?)", array(addresses.phones()));
        db.update(REJECTS, array(known), array(digits(addresses.phones())));
        for (long id : ids) {
            known.add("\"customerId\":%d,".formatted(id));
            known.add("\"customerId\":%d}".formatted(id));
        }
        known.addAll(db.query(NAMES, row -> row.getString("name"), ids));
        db.update(ANSWERS, array(known));
        db.update("DELETE FROM customers WHERE id = ANY (?)", ids);
    }

    /** Returns those who are there. */
    List<Long> lock(long[] ids) {
        return db.query(LOCK, row -> row.getLong("id"), ids);
    }

    /** National numbers are written with a zero or nothing in front: the last nine digits tell. */
    private static List<String> digits(List<String> phones) {
        return phones.stream()
                .map(phone -> phone.substring(Math.max(1, phone.length() - 9)))
                .toList();
    }

    private static Object array(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }
}
