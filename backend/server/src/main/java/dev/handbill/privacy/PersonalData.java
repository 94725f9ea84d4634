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
import org.jspecify.annotations.Nullable;

/**
 * Takes a customer's data out of everything that outlives them. Coupons, deliveries and redemptions
 * stay, nameless, so that every figure stays what it was.
 */
@ApplicationScoped
public class PersonalData {
    /** Present and former addresses, but for those that are somebody else's by now. */
    private static final String ADDRESSES =
            """
            SELECT DISTINCT a.address
            FROM (SELECT email AS address FROM customers WHERE id = :id
                  UNION SELECT phone FROM customers WHERE id = :id
                  UNION SELECT address FROM deliveries WHERE customer_id = :id
                  UNION SELECT b.address FROM customer_import_people p
                        CROSS JOIN LATERAL (VALUES (p.before->>'email'), (p.before->>'phone')) AS b(address)
                        WHERE p.customer_id = :id) a
            WHERE a.address IS NOT NULL
              AND NOT EXISTS (SELECT FROM customers o WHERE o.email = a.address AND o.id <> :id)
              AND NOT EXISTS (SELECT FROM customers o WHERE o.phone = a.address AND o.id <> :id)
            """;

    /** Providers quote addresses in their errors, and know the customer by the message's id. */
    private static final String DELIVERIES =
            """
            UPDATE deliveries SET address = NULL, error_text = NULL, bounce_text = NULL, provider_message_id = NULL
            WHERE customer_id = ?
            """;

    private static final String COUPONS =
            """
            UPDATE qr_codes SET erased_segments = (SELECT segments FROM customers WHERE id = ?)
            WHERE customer_id = ?
            """;

    /**
     * Of the history only what campaigns count stays: one opt-out for each campaign and channel.
     */
    private static final String HISTORY =
            """
            DELETE FROM consent_changes h
            WHERE customer_id = ? AND (campaign_id IS NULL OR channel IS NULL OR status <> 'unsubscribed'
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
            WHERE jsonb_path_exists(report, '$.**.customerId ? (@ == $id)', jsonb_build_object('id', ?::bigint))
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
        long id = customer.id();
        List<String> all = db.query(ADDRESSES, row -> row.getString("address"), Args.of("id", id));
        return new Addresses(
                all.stream().filter(address -> address.contains("@")).toList(),
                all.stream().filter(address -> !address.contains("@")).toList());
    }

    /** Removes the customer and all that names them. */
    public void remove(CustomerView customer, Addresses addresses) {
        long id = customer.id();
        // the customer before the deliveries, as the sending workers lock them
        db.query("SELECT id FROM customers WHERE id = ? FOR UPDATE", row -> row.getLong("id"), id);
        db.update(DELIVERIES, id);
        db.update(COUPONS, id, id);
        db.update(HISTORY, id);
        db.update(CHECKS, id);
        Set<String> known = new LinkedHashSet<>(addresses.emails());
        known.addAll(addresses.phones());
        db.update("DELETE FROM outbox_messages WHERE recipient = ANY (?)", array(known));
        db.update(REJECTS, array(known), array(digits(addresses.phones())));
        known.add("\"customerId\":%d,".formatted(id));
        known.add("\"customerId\":%d}".formatted(id));
        addName(known, customer.firstName(), customer.lastName());
        db.update(ANSWERS, array(known));
        db.update("DELETE FROM customers WHERE id = ?", id);
    }

    /** National numbers are written with a zero or nothing in front: the last nine digits tell. */
    private static List<String> digits(List<String> phones) {
        return phones.stream()
                .map(phone -> phone.substring(Math.max(1, phone.length() - 9)))
                .toList();
    }

    private static void addName(Set<String> parts, @Nullable String first, @Nullable String last) {
        if (first != null && last != null && !first.isBlank() && !last.isBlank()) {
            parts.add(first + " " + last);
        }
    }

    private static Object array(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }
}
