package dev.handbill.events;

import dev.handbill.consent.suppression.AddressReport;
import dev.handbill.consent.suppression.ReportedAddresses;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import dev.handbill.webhook.WebhookEvent;
import dev.handbill.webhook.WebhookOutbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Applies events to the ledger, thousands in a constant number of statements. Every rule is a
 * minimum over times, so that the order in which events come, and how often, changes nothing.
 */
@ApplicationScoped
class EventApplier {
    static final int CHUNK = 5_000;

    /** Any number that nobody else locks: one worker at a time applies events. */
    private static final long LOCK = 0x68625f6576656e74L;

    /*
     * An open, a click and a complaint prove that the message arrived; a click proves that it was opened. What came
     * back did not arrive, even if the server took it first. The rows are locked in the order in which the sending
     * workers lock them. A delivery is settled by any event, whatever we thought of it: the provider had it. What
     * waits to be sent again is not, and a failure or a skip was none.
     */
    private static final String WRITE =
            """
            WITH taken AS (
                SELECT id, provider, kind, delivery_id, lower(address) AS address, suppress, code, reason, occurred_at
                FROM provider_events WHERE applied_at IS NULL ORDER BY id LIMIT :most
            ), matched AS (
                SELECT t.id, t.provider, t.kind, t.delivery_id, t.suppress, t.code, t.reason, t.occurred_at,
                       d.address, d.campaign_id, d.channel
                FROM taken t JOIN deliveries d ON d.id = t.delivery_id
                WHERE d.provider = t.provider AND lower(d.address) = t.address
                ORDER BY d.id FOR UPDATE OF d
            ), told AS (
                SELECT delivery_id,
                       min(occurred_at) FILTER (WHERE kind = ANY (:arrived)) AS delivered_at,
                       min(occurred_at) FILTER (WHERE kind = 'bounced') AS bounced_at,
                       (array_agg(code ORDER BY occurred_at, id) FILTER (WHERE kind = 'bounced'))[1] AS bounce_code,
                       (array_agg(reason ORDER BY occurred_at, id) FILTER (WHERE kind = 'bounced'))[1] AS bounce_text,
                       min(occurred_at) FILTER (WHERE kind IN ('opened', 'clicked')) AS opened_at,
                       min(occurred_at) FILTER (WHERE kind = 'opened-by-machine') AS machine_opened_at,
                       min(occurred_at) FILTER (WHERE kind = 'clicked') AS clicked_at,
                       min(occurred_at) FILTER (WHERE kind = 'complained') AS complained_at,
                       array_agg(DISTINCT kind) FILTER (WHERE kind <> ALL (:timed)) AS others
                FROM matched GROUP BY delivery_id
            ), changed AS (
                UPDATE deliveries d
                SET delivered_at = least(d.delivered_at, t.delivered_at),
                    bounced_at = least(d.bounced_at, t.bounced_at),
                    bounce_code = CASE WHEN t.bounced_at < coalesce(d.bounced_at, 'infinity') THEN t.bounce_code
                                       ELSE d.bounce_code END,
                    bounce_text = CASE WHEN t.bounced_at < coalesce(d.bounced_at, 'infinity') THEN t.bounce_text
                                       ELSE d.bounce_text END,
                    opened_at = least(d.opened_at, t.opened_at),
                    machine_opened_at = least(d.machine_opened_at, t.machine_opened_at),
                    clicked_at = least(d.clicked_at, t.clicked_at),
                    complained_at = least(d.complained_at, t.complained_at),
                    other_events = CASE WHEN t.others IS NULL THEN d.other_events
                                        ELSE array(SELECT unnest(d.other_events) UNION SELECT unnest(t.others) ORDER BY 1) END,
                    status = 'sent', next_attempt_at = NULL, held_by = NULL,
                    error_code = CASE d.status WHEN 'sent' THEN d.error_code END,
                    error_text = CASE d.status WHEN 'sent' THEN d.error_text END,
                    finished_at = coalesce(d.finished_at, now())
                FROM told t WHERE d.id = t.delivery_id
                RETURNING new.id, new.campaign_id, new.channel, new.customer_id,
                    CASE WHEN old.opened_at IS NULL THEN new.opened_at END AS opened_first_at,
                    CASE WHEN old.clicked_at IS NULL THEN new.clicked_at END AS clicked_first_at,
                    (old.status <> 'sent')::int AS settled, (old.status = 'unknown')::int AS unknown,
                    (old.status = 'failed')::int AS failed, (old.status = 'skipped')::int AS skipped,
                    (new.delivered_at IS NOT NULL AND new.bounced_at IS NULL)::int
                      - (old.delivered_at IS NOT NULL AND old.bounced_at IS NULL)::int AS delivered,
                    (new.bounced_at IS NOT NULL)::int - (old.bounced_at IS NOT NULL)::int AS bounced,
                    (new.complained_at IS NOT NULL)::int - (old.complained_at IS NOT NULL)::int AS complained,
                    (new.opened_at IS NOT NULL)::int - (old.opened_at IS NOT NULL)::int AS opened,
                    (new.machine_opened_at IS NOT NULL AND new.opened_at IS NULL)::int
                      - (old.machine_opened_at IS NOT NULL AND old.opened_at IS NULL)::int AS by_machine,
                    (new.clicked_at IS NOT NULL)::int - (old.clicked_at IS NOT NULL)::int AS clicked,
                    array(SELECT unnest(new.other_events) EXCEPT SELECT unnest(old.other_events)) AS others
            ), counted AS (
                INSERT INTO campaign_event_counts AS n (campaign_id, channel, kind, messages)
                SELECT c.campaign_id, c.channel, k.kind, sum(k.messages)
                FROM changed c CROSS JOIN LATERAL (
                    VALUES ('delivered', c.delivered), ('bounced', c.bounced), ('opened', c.opened),
                           ('opened-by-machine', c.by_machine), ('clicked', c.clicked), ('complained', c.complained)
                    UNION ALL SELECT unnest(c.others), 1) AS k (kind, messages)
                WHERE k.messages <> 0
                GROUP BY c.campaign_id, c.channel, k.kind
                ON CONFLICT (campaign_id, channel, kind) DO UPDATE SET messages = n.messages + excluded.messages
            ), active AS (
                INSERT INTO customer_activity AS a (customer_id, last_opened_at, last_clicked_at)
                SELECT customer_id, max(opened_first_at), max(clicked_first_at) FROM changed
                WHERE customer_id IS NOT NULL AND coalesce(opened_first_at, clicked_first_at) IS NOT NULL
                GROUP BY customer_id ORDER BY customer_id
                ON CONFLICT (customer_id) DO UPDATE
                SET last_opened_at = greatest(a.last_opened_at, excluded.last_opened_at),
                    last_clicked_at = greatest(a.last_clicked_at, excluded.last_clicked_at)
            ), moved AS (
                SELECT campaign_id, channel, sum(settled) AS settled, sum(unknown) AS unknown, sum(failed) AS failed,
                       sum(skipped) AS skipped
                FROM changed GROUP BY campaign_id, channel
            ), locked AS (
                SELECT n.campaign_id, n.channel, m.settled, m.unknown, m.failed, m.skipped
                FROM campaign_counts n JOIN moved m ON m.campaign_id = n.campaign_id AND m.channel = n.channel
                WHERE m.settled > 0
                ORDER BY n.campaign_id, n.channel FOR NO KEY UPDATE OF n
            ), resolved AS (
                UPDATE campaign_counts n
                SET sent = n.sent + l.settled, unknown = n.unknown - l.unknown, failed = n.failed - l.failed,
                    skipped = n.skipped - l.skipped
                FROM locked l WHERE n.campaign_id = l.campaign_id AND n.channel = l.channel
            ), over AS (
                UPDATE provider_events
                SET applied_at = now(), address = NULL, reason = '', is_ours = id IN (SELECT id FROM matched)
                WHERE applied_at IS NULL AND id IN (SELECT id FROM taken)
            )
            """;

    private static final String ANSWER =
            """
            SELECT (SELECT count(*) FROM taken) AS taken, (SELECT count(*) FROM matched) AS ours,
                   m.provider, m.kind, m.suppress, m.address, m.campaign_id, m.channel, m.occurred_at
            FROM (SELECT 1) one LEFT JOIN matched m ON m.suppress IS NOT NULL OR m.kind = 'bounced'
            """;

    private static final String APPLY = WRITE + ANSWER;

    private static final String APPLY_AND_TELL =
            WRITE
                    + WebhookOutbox.part(
                            WebhookEvent.MESSAGE_BOUNCED,
                            "SELECT id FROM changed WHERE bounced = 1")
                    + ANSWER;

    /**
     * The kinds whose first time is kept with the delivery; of the others it is kept that they
     * came.
     */
    private static final Set<EventKind> TIMED =
            EnumSet.of(
                    EventKind.DELIVERED,
                    EventKind.BOUNCED,
                    EventKind.OPENED,
                    EventKind.OPENED_BY_MACHINE,
                    EventKind.CLICKED,
                    EventKind.COMPLAINED);

    private final Db db;
    private final ReportedAddresses addresses;
    private final WebhookOutbox outbox;

    EventApplier(Db db, ReportedAddresses addresses, WebhookOutbox outbox) {
        this.db = db;
        this.addresses = addresses;
        this.outbox = outbox;
    }

    /**
     * @param taken events that are now applied
     * @param ours how many of them were of a delivery of ours
     * @param against those of them that speak against us: bounces, complaints, opt-outs
     */
    record Applied(long taken, long ours, List<Against> against) {}

    record Against(Channel channel, EventKind kind) {}

    private record Consequence(
            long taken, long ours, @Nullable Against against, @Nullable AddressReport report) {}

    /** Applies the next few thousand; nothing while another worker does. */
    @Transactional
    Applied apply() {
        boolean isMine =
                db.one(
                        "SELECT pg_try_advisory_xact_lock(?) AS mine",
                        row -> row.getBoolean("mine"),
                        LOCK);
        if (!isMine) {
            return new Applied(0, 0, List.of());
        }
        List<Consequence> rows =
                db.query(
                        outbox.wants(WebhookEvent.MESSAGE_BOUNCED) ? APPLY_AND_TELL : APPLY,
                        EventApplier::read,
                        Args.of("most", CHUNK)
                                .and("arrived", words(EventKind::provesArrival))
                                .and("timed", words(TIMED::contains)));
        for (Channel channel : Channel.values()) {
            addresses.record(channel, reports(rows, channel));
        }
        List<Against> against = new ArrayList<>();
        for (Consequence row : rows) {
            Against one = row.against();
            if (one != null) {
                against.add(one);
            }
        }
        Consequence any = rows.getFirst();
        return new Applied(any.taken(), any.ours(), against);
    }

    private static String[] words(Predicate<EventKind> chosen) {
        return Arrays.stream(EventKind.values())
                .filter(chosen)
                .map(EventKind::wire)
                .toArray(String[]::new);
    }

    private static List<AddressReport> reports(List<Consequence> rows, Channel channel) {
        List<AddressReport> reports = new ArrayList<>();
        for (Consequence row : rows) {
            AddressReport report = row.report();
            Against against = row.against();
            if (report != null && against != null && against.channel() == channel) {
                reports.add(report);
            }
        }
        return reports;
    }

    private static Consequence read(Row row) throws SQLException {
        long taken = row.getLong("taken");
        long ours = row.getLong("ours");
        String channel = row.getStringOrNull("channel");
        if (channel == null) {
            return new Consequence(taken, ours, null, null);
        }
        String suppress = row.getStringOrNull("suppress");
        AddressReport report =
                suppress == null
                        ? null
                        : new AddressReport(
                                row.getString("address"),
                                AddressReport.Reason.of(suppress),
                                row.getString("provider"),
                                row.getLong("campaign_id"),
                                row.getInstant("occurred_at"));
        Against against = new Against(Channel.of(channel), kind(row.getString("kind")));
        return new Consequence(taken, ours, against, report);
    }

    private static EventKind kind(String wire) {
        return Arrays.stream(EventKind.values())
                .filter(kind -> kind.wire().equals(wire))
                .findFirst()
                .orElseThrow();
    }
}
