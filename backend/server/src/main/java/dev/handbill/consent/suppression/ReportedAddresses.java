package dev.handbill.consent.suppression;

import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Db;
import dev.handbill.webhook.WebhookEvent;
import dev.handbill.webhook.WebhookOutbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Suppresses and opts out what providers report, any number of addresses in two statements. */
@ApplicationScoped
public class ReportedAddresses {
    /*
     * An address that is on the list already keeps its entry, unless the new reason weighs more: an opt-out ends
     * when the customer comes back, a complaint does not. The no is kept beside every other reason. Whoever said yes after the event stays as they are.
     */
    private static final String SUPPRESS =
            """
            WITH report AS (
                SELECT r.* FROM unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[])
                    AS r (address, reason, source, campaign_id, at_millis)
                LEFT JOIN customers c ON c.%1$s = r.address
                WHERE r.reason <> 'opt-out' OR c.id IS NULL OR c.%2$s_consent <> 'subscribed'
                   OR coalesce(c.%2$s_consent_at <= to_timestamp(r.at_millis / 1000.0), true)
            )
            INSERT INTO suppressions AS s (channel, address, reason, source, campaign_id)
            SELECT DISTINCT ON (address) '%2$s', address, reason, source, campaign_id FROM report
            ORDER BY address, array_position('{opt-out,invalid,bounce,complaint,manual}'::text[], reason) DESC, at_millis
            ON CONFLICT (channel, address) DO UPDATE
            SET reason = excluded.reason, source = excluded.source, campaign_id = excluded.campaign_id,
                also_opted_out = s.also_opted_out OR s.reason = 'opt-out'
            WHERE array_position('{opt-out,invalid,bounce,complaint,manual}'::text[], s.reason)
                < array_position('{opt-out,invalid,bounce,complaint,manual}'::text[], excluded.reason)
            """;

    /** A lighter reason leaves the entry as it is; the no is kept beside it. */
    private static final String KEEP_THE_NO =
            """
            UPDATE suppressions s SET also_opted_out = true
            FROM unnest(?::text[], ?::bigint[]) AS r (address, at_millis)
            LEFT JOIN customers c ON c.%1$s = r.address
            WHERE s.channel = '%2$s' AND s.address = r.address AND s.reason <> 'opt-out' AND NOT s.also_opted_out
              AND (c.id IS NULL OR c.%2$s_consent <> 'subscribed'
                   OR coalesce(c.%2$s_consent_at <= to_timestamp(r.at_millis / 1000.0), true))
            """;

    private static final String OPT_OUT =
            """
            WITH report AS (
                SELECT DISTINCT ON (address) r.*
                FROM unnest(?::text[], ?::text[], ?::bigint[], ?::bigint[]) AS r (address, source, campaign_id, at_millis)
                ORDER BY address, at_millis
            ), opted_out AS (
                SELECT c.id, r.source, r.campaign_id FROM report r JOIN customers c ON c.%1$s = r.address
                WHERE c.%2$s_consent = 'unknown' OR (c.%2$s_consent = 'subscribed'
                  AND coalesce(c.%2$s_consent_at <= to_timestamp(r.at_millis / 1000.0), true))
                ORDER BY c.id FOR UPDATE OF c
            ), changed AS (
                UPDATE customers c
                SET %2$s_consent = 'unsubscribed', %2$s_consent_source = o.source, %2$s_consent_at = now(), updated_at = now()
                FROM opted_out o WHERE c.id = o.id
                RETURNING c.id, o.source, o.campaign_id
            ), kept AS (
                INSERT INTO consent_changes (customer_id, channel, status, source, campaign_id)
                SELECT id, '%2$s', 'unsubscribed', source, campaign_id FROM changed RETURNING id
            )
            """;

    private static final String TELL =
            WebhookOutbox.part(WebhookEvent.CUSTOMER_UNSUBSCRIBED, "SELECT id FROM kept");

    private static final String COUNT = "SELECT count(*) AS n FROM kept";

    private final Db db;
    private final WebhookOutbox outbox;

    ReportedAddresses(Db db, WebhookOutbox outbox) {
        this.db = db;
        this.outbox = outbox;
    }

    @Transactional
    public void record(Channel channel, List<AddressReport> reports) {
        if (reports.isEmpty()) {
            return;
        }
        db.update(
                sql(SUPPRESS, channel),
                texts(reports, AddressReport::address),
                texts(reports, report -> report.reason().wire()),
                texts(reports, AddressReport::source),
                campaigns(reports),
                times(reports));
        List<AddressReport> optOuts =
                reports.stream()
                        .filter(report -> report.reason() == AddressReport.Reason.OPT_OUT)
                        .toList();
        if (!optOuts.isEmpty()) {
            db.update(
                    sql(KEEP_THE_NO, channel),
                    texts(optOuts, AddressReport::address),
                    times(optOuts));
            boolean isTold = outbox.wants(WebhookEvent.CUSTOMER_UNSUBSCRIBED);
            db.one(
                    sql(OPT_OUT, channel) + (isTold ? TELL : "") + COUNT,
                    row -> row.getInt("n"),
                    texts(optOuts, AddressReport::address),
                    texts(optOuts, AddressReport::source),
                    campaigns(optOuts),
                    times(optOuts));
        }
    }

    private static String sql(String template, Channel channel) {
        return template.formatted(channel == Channel.EMAIL ? "email" : "phone", channel.wire());
    }

    private static String[] texts(
            List<AddressReport> reports, java.util.function.Function<AddressReport, String> text) {
        return reports.stream().map(text).toArray(String[]::new);
    }

    /** As text, since an array of numbers cannot hold "unknown"; PostgreSQL reads it as bigint. */
    private static @Nullable String[] campaigns(List<AddressReport> reports) {
        @Nullable String[] ids = new @Nullable String[reports.size()];
        for (int i = 0; i < ids.length; i++) {
            Long id = reports.get(i).campaignId();
            ids[i] = id == null ? null : id.toString();
        }
        return ids;
    }

    private static long[] times(List<AddressReport> reports) {
        return reports.stream().mapToLong(report -> report.at().toEpochMilli()).toArray();
    }
}
