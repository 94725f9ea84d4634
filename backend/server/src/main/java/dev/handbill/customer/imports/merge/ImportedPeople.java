package dev.handbill.customer.imports.merge;

import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.work.NothingToDo;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** The customers whom an import touched, and what they were before it. */
@ApplicationScoped
public class ImportedPeople {
    /** Unchanged since the import, and not written to: nobody else has built on what it brought. */
    private static final String UNTOUCHED =
            """
            FROM customer_import_people p JOIN customer_imports i ON i.id = p.import_id
            JOIN customers c ON c.id = p.customer_id
            WHERE p.import_id = ? AND c.updated_at <= i.finished_at
                AND NOT EXISTS (SELECT FROM deliveries d WHERE d.customer_id = c.id)
            """;

    /**
     * Of whom the import made, and of the addresses that it gave to others and that they lose
     * again.
     */
    private static final String KEEP_NOES =
            """
            INSERT INTO suppressions AS s (channel, address, reason, source)
            SELECT a.channel, a.address, 'opt-out', 'import ' || n.import_id
            FROM (SELECT c.*, p.import_id, p.before %s) n
            CROSS JOIN LATERAL (VALUES ('email', n.email, n.email_consent, n.before->>'email'),
                                       ('sms', n.phone, n.sms_consent, n.before->>'phone'))
                AS a(channel, address, consent, was)
            WHERE a.address IS NOT NULL AND a.consent = 'unsubscribed' AND a.address IS DISTINCT FROM a.was
            ON CONFLICT (channel, address) DO UPDATE SET also_opted_out = true
            WHERE s.reason <> 'opt-out'
            """
                    .formatted(UNTOUCHED);

    private static final String REMOVE =
            "DELETE FROM customers WHERE id IN (SELECT c.id %s AND p.before IS NULL)"
                    .formatted(UNTOUCHED);

    /** A phone that somebody else has by now stays with them. */
    private static final String RESTORE =
            """
            WITH old AS (SELECT c.id, p.before AS b, 'import ' || p.import_id || ' undone' AS source %s
                         AND p.before IS NOT NULL),
            changed AS (
                UPDATE customers c
                SET email = coalesce(b->>'email', CASE WHEN b->>'phone' IS NULL THEN c.email END),
                    phone = CASE WHEN b->>'phone' IS NULL
                                 OR EXISTS (SELECT FROM customers o WHERE o.phone = b->>'phone' AND o.id <> c.id)
                            THEN CASE WHEN b->>'email' IS NULL THEN c.phone END ELSE b->>'phone' END,
                    first_name = b->>'first_name', last_name = b->>'last_name',
                    segments = ARRAY(SELECT jsonb_array_elements_text(b->'segments')),
                    attributes = b->'attributes', language = b->>'language', time_zone = b->>'time_zone',
                    email_consent = CASE WHEN c.email_consent = 'unsubscribed' THEN c.email_consent
                                    ELSE b->>'email_consent' END,
                    sms_consent = CASE WHEN c.sms_consent = 'unsubscribed' THEN c.sms_consent
                                  ELSE b->>'sms_consent' END,
                    email_consent_source = CASE WHEN c.email_consent IN ('unsubscribed', b->>'email_consent')
                                           THEN c.email_consent_source ELSE old.source END,
                    sms_consent_source = CASE WHEN c.sms_consent IN ('unsubscribed', b->>'sms_consent')
                                         THEN c.sms_consent_source ELSE old.source END,
                    updated_at = now()
                FROM old WHERE c.id = old.id
                RETURNING c.id, c.email_consent, c.sms_consent, c.email_consent_source, c.sms_consent_source, old.source)
            INSERT INTO consent_changes (customer_id, channel, status, source)
            SELECT n.id, a.channel, a.status, n.source FROM changed n
            CROSS JOIN LATERAL (VALUES ('email', n.email_consent, n.email_consent_source),
                                       ('sms', n.sms_consent, n.sms_consent_source)) AS a(channel, status, source)
            WHERE a.source = n.source
            """
                    .formatted(UNTOUCHED);

    /** Is no change of theirs: the import can still be taken back. */
    private static final String MARK =
            """
            UPDATE customers c SET segments = ARRAY(SELECT DISTINCT unnest(c.segments || ?::text) ORDER BY 1)
            FROM customer_import_people p
            WHERE p.import_id = ? AND p.customer_id = c.id AND NOT c.segments @> ARRAY[?::text]
            """;

    /** An import can be taken back for as long; after that nobody needs what people were before. */
    private static final String FORGET =
            """
            DELETE FROM customer_import_people p USING customer_imports i
            WHERE i.id = p.import_id AND i.finished_at < now() - interval '30 days'
            """;

    /** Rows of people that are nowhere else; who wants to mend them has done so by then. */
    private static final String FORGET_ROWS =
            """
            DELETE FROM customer_import_rejects r USING customer_imports i
            WHERE i.id = r.import_id AND i.finished_at < now() - interval '30 days'
            """;

    private final Db db;

    ImportedPeople(Db db) {
        this.db = db;
    }

    /**
     * Removes those whom the import made and restores the others. A no stays: of who is removed, on
     * the suppression list.
     *
     * @return how many were removed
     */
    public int putBack(long importId) {
        db.update(KEEP_NOES, importId);
        db.update(RESTORE, importId);
        int removed = db.update(REMOVE, importId);
        db.update("DELETE FROM customer_import_people WHERE import_id = ?", importId);
        db.update("DELETE FROM customer_import_rejects WHERE import_id = ? AND is_taken", importId);
        return removed;
    }

    @Scheduled(skipExecutionIf = NothingToDo.class, every = "1h", delayed = "7m")
    void forgetOld() {
        purge();
    }

    /** Returns how many people and rows were forgotten. */
    public int purge() {
        return db.update(FORGET) + db.update(FORGET_ROWS);
    }

    public void mark(long importId, String segment) {
        db.update(MARK, segment, importId, segment);
    }
}
