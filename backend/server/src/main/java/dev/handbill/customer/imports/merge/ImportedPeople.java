package dev.handbill.customer.imports.merge;

import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.work.NothingToDo;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;

/** The customers whom an import touched, and what they were before it. */
@ApplicationScoped
public class ImportedPeople {
    /**
     * The next ones to go through: first those whom the import made, so that addresses get free.
     */
    private static final String PIECE =
            """
            SELECT customer_id FROM customer_import_people
            WHERE import_id = :import AND kept IS NULL AND (before IS NULL) = :made
            ORDER BY customer_id LIMIT :limit
            """;

    /** In the order of ids, as everything that changes many customers. */
    private static final String LOCK =
            "SELECT c.id FROM unnest(?::bigint[]) AS a(id) JOIN customers c ON c.id = a.id ORDER BY c.id FOR UPDATE OF c";

    /** Somebody has built on what the import brought: they stay as they are. */
    private static final String KEEP =
            """
            UPDATE customer_import_people p SET kept = CASE WHEN w.is_written THEN 'written' ELSE 'edited' END
            FROM unnest(:ids::bigint[]) AS a(id)
            JOIN customers c ON c.id = a.id
            CROSS JOIN customer_imports i
            CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM deliveries d
                WHERE d.customer_id = c.id AND d.created_at >= i.started_at) AS is_written) w
            WHERE i.id = :import AND p.import_id = i.id AND p.customer_id = c.id AND p.changed
              AND (w.is_written OR c.updated_at > i.finished_at)
            RETURNING p.kept
            """;

    private static final String LEFT =
            """
            FROM unnest(:ids::bigint[]) AS a(id)
            JOIN customer_import_people p ON p.import_id = :import AND p.customer_id = a.id
                AND p.kept IS NULL AND p.changed
            JOIN customers c ON c.id = p.customer_id
            """;

    private static final String COUNT_NOES =
            """
            SELECT count(*) AS n %s
            WHERE (c.email_consent = 'unsubscribed' AND p.before->>'email_consent' IS DISTINCT FROM 'unsubscribed')
               OR (c.sms_consent = 'unsubscribed' AND p.before->>'sms_consent' IS DISTINCT FROM 'unsubscribed')
            """
                    .formatted(LEFT);

    /**
     * Of whom the import made, and of the addresses that it gave to others and that they lose
     * again.
     */
    private static final String KEEP_NOES =
            """
            INSERT INTO suppressions AS s (channel, address, reason, source)
            SELECT n.channel, n.address, 'opt-out', 'import ' || n.import_id
            FROM (SELECT p.import_id, x.* %s
                  CROSS JOIN LATERAL (VALUES ('email', c.email, c.email_consent, p.before->>'email'),
                                             ('sms', c.phone, c.sms_consent, p.before->>'phone'))
                      AS x(channel, address, consent, was)) n
            WHERE n.address IS NOT NULL AND n.consent = 'unsubscribed' AND n.address IS DISTINCT FROM n.was
            ORDER BY n.channel, n.address
            ON CONFLICT (channel, address) DO UPDATE SET also_opted_out = true
            WHERE s.reason <> 'opt-out'
            """
                    .formatted(LEFT);

    private static final String FORGET_HISTORY =
            "DELETE FROM consent_changes WHERE campaign_id IS NULL AND customer_id IN (SELECT c.id %s)"
                    .formatted(LEFT);

    private static final String REMOVE =
            "DELETE FROM customers WHERE id IN (SELECT c.id %s)".formatted(LEFT);

    /** A phone that somebody else has by now stays with them. */
    private static final String RESTORE =
            """
            WITH old AS (SELECT c.id, p.before AS b, 'import ' || p.import_id || ' undone' AS source %s),
            changed AS (
                UPDATE customers c
                SET email = coalesce(b->>'email', CASE WHEN b->>'phone' IS NULL THEN c.email END),
                    phone = CASE WHEN b->>'phone' IS NULL
                                 OR EXISTS (SELECT FROM customers o WHERE o.phone = b->>'phone' AND o.id <> c.id)
                            THEN CASE WHEN b->>'email' IS NULL THEN c.phone END ELSE b->>'phone' END,
                    external_id = CASE
                        -- not kept before there were any
                        WHEN NOT jsonb_exists(b, 'external_id') THEN c.external_id
                        WHEN EXISTS (SELECT FROM customers o WHERE o.external_id = b->>'external_id' AND o.id <> c.id) THEN NULL
                        ELSE b->>'external_id' END,
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
                    -- as if nobody had touched them: the import before this one can be taken back, too
                    updated_at = coalesce((b->>'updated_at')::timestamptz, now())
                FROM old WHERE c.id = old.id
                RETURNING c.id, c.email_consent, c.sms_consent, c.email_consent_source, c.sms_consent_source, old.source),
            told AS (
                INSERT INTO consent_changes (customer_id, channel, status, source)
                SELECT n.id, a.channel, a.status, n.source FROM changed n
                CROSS JOIN LATERAL (VALUES ('email', n.email_consent, n.email_consent_source),
                                           ('sms', n.sms_consent, n.sms_consent_source)) AS a(channel, status, source)
                WHERE a.source = n.source)
            SELECT count(*) AS n FROM changed
            """
                    .formatted(LEFT);

    private static final String DONE_WITH =
            """
            DELETE FROM customer_import_people p USING unnest(:ids::bigint[]) AS a(id)
            WHERE p.import_id = :import AND p.customer_id = a.id AND p.kept IS NULL
            """;

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

    /** The next people to go through; empty when all of them have been. */
    public long[] piece(long importId, boolean madeByIt, int limit) {
        return db
                .query(
                        PIECE,
                        row -> row.getLong("customer_id"),
                        Args.of("import", importId).and("made", madeByIt).and("limit", limit))
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    /**
     * Removes those whom the import made, or restores the others. A no stays: of who is removed, on
     * the suppression list. Belongs into a transaction; done again, it finds nothing to do.
     */
    public UndoCounts putBack(long importId, boolean madeByIt, long[] ids) {
        db.query(LOCK, row -> row.getLong("id"), ids);
        List<String> kept = db.query(KEEP, row -> row.getString("kept"), people(importId, ids));
        int noes = db.one(COUNT_NOES, row -> row.getInt("n"), people(importId, ids));
        db.update(KEEP_NOES, people(importId, ids));
        int removed = 0;
        int restored = 0;
        if (madeByIt) {
            db.update(FORGET_HISTORY, people(importId, ids));
            removed = db.update(REMOVE, people(importId, ids));
        } else {
            restored = db.one(RESTORE, row -> row.getInt("n"), people(importId, ids));
            db.update(DONE_WITH, people(importId, ids));
        }
        int written = Collections.frequency(kept, "written");
        return new UndoCounts(removed, restored, written, kept.size() - written, noes);
    }

    private static Args people(long importId, long[] ids) {
        return Args.of("import", importId).and("ids", ids);
    }

    /** Rows of which something was taken name people who are gone. */
    public void forgetRowsTaken(long importId) {
        db.update("DELETE FROM customer_import_rejects WHERE import_id = ? AND is_taken", importId);
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
