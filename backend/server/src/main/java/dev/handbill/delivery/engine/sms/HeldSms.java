package dev.handbill.delivery.engine.sms;

import dev.handbill.business.BusinessStore;
import dev.handbill.business.QuietHours;
import dev.handbill.business.SendingSettingsStore;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.text.RecipientZones;
import dev.handbill.queue.Lane;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds SMS back while it is quiet hours where their recipients live. They wait in the ledger with
 * a due time, not in the queue, so that they take no slot of the rate from those who may go.
 */
@ApplicationScoped
public class HeldSms {
    static final String CODE = "quiet-hours";

    /** Of marketing alone: an order that is ready is told at any hour. */
    private static final String WHERE_THEY_LIVE =
            """
            SELECT d.id, c.phone, c.time_zone FROM deliveries d JOIN customers c ON c.id = d.customer_id
            WHERE d.id = ANY (?) AND d.qr_code_id IS NOT NULL
            """;

    private static final String HOLD =
            """
            WITH waiting AS (
                SELECT * FROM unnest(:ids::bigint[], :delays::bigint[]) AS w(id, delay_millis)
            ), mine AS (
                SELECT d.id FROM deliveries d
                WHERE d.id = ANY (:ids) AND d.status = 'pending' AND d.next_attempt_at IS NULL
                ORDER BY d.id FOR UPDATE
            ), held AS (
                UPDATE deliveries d
                SET next_attempt_at = now() + w.delay_millis * interval '1 millisecond',
                    error_code = 'quiet-hours', error_text = :text, held_by = :rule
                FROM waiting w JOIN mine USING (id)
                WHERE d.id = w.id
                RETURNING d.next_attempt_at
            )
            UPDATE campaign_counts SET quiet_until = greatest(quiet_until, (SELECT max(next_attempt_at) FROM held))
            WHERE campaign_id = :campaign AND channel = 'sms'
            """;

    /** Read by the index of what waits. */
    private static final String RELEASE =
            """
            WITH freed AS (
                UPDATE deliveries SET next_attempt_at = now()
                WHERE id IN (
                    SELECT id FROM deliveries
                    WHERE next_attempt_at > now() AND status = 'pending' AND error_code = 'quiet-hours'
                          AND held_by IS DISTINCT FROM :rule
                    LIMIT :most FOR UPDATE SKIP LOCKED)
                RETURNING campaign_id
            ), locked AS (
                SELECT campaign_id FROM campaign_counts
                WHERE channel = 'sms' AND campaign_id IN (SELECT campaign_id FROM freed)
                ORDER BY campaign_id FOR NO KEY UPDATE
            ), counted AS (
                UPDATE campaign_counts SET quiet_until = NULL
                WHERE channel = 'sms' AND campaign_id IN (SELECT campaign_id FROM locked)
            )
            SELECT count(*) AS freed FROM freed
            """;

    private static final int MOST_RELEASED = 5_000;

    private final Db db;
    private final SendingSettingsStore sending;
    private final BusinessStore business;
    private final Clock clock;

    /** What every SMS on hold is held by, as far as this process knows. */
    private volatile @Nullable String known;

    HeldSms(Db db, SendingSettingsStore sending, BusinessStore business, Clock clock) {
        this.db = db;
        this.sending = sending;
        this.business = business;
        this.clock = clock;
    }

    /** Gives those of the pending ids that meet quiet hours a due time; answers the others. */
    public long[] hold(Lane lane, long[] ids) {
        Openings openings = openings();
        if (lane.channel() != Channel.SMS || !openings.isOn()) {
            return ids;
        }
        Map<Long, Duration> waits = new HashMap<>();
        db.query(
                WHERE_THEY_LIVE,
                row -> {
                    long id = row.getLong("id");
                    Duration wait =
                            openings.wait(
                                    row.getStringOrNull("phone"), row.getStringOrNull("time_zone"));
                    if (wait.isPositive()) {
                        waits.put(id, wait);
                    }
                    return id;
                },
                (Object) ids);
        if (waits.isEmpty()) {
            return ids;
        }
        hold(lane, waits, openings);
        wereHeldBy(openings);
        List<Long> open = new ArrayList<>(ids.length - waits.size());
        for (long id : ids) {
            if (!waits.containsKey(id)) {
                open.add(id);
            }
        }
        return open.stream().mapToLong(Long::longValue).toArray();
    }

    private void hold(Lane lane, Map<Long, Duration> waits, Openings openings) {
        long[] ids = new long[waits.size()];
        long[] delays = new long[waits.size()];
        int at = 0;
        for (Map.Entry<Long, Duration> wait : waits.entrySet()) {
            ids[at] = wait.getKey();
            delays[at++] = wait.getValue().toMillis();
        }
        db.update(
                HOLD,
                Args.of("ids", ids)
                        .and("delays", delays)
                        .and("text", openings.text())
                        .and("rule", openings.rule())
                        .and("campaign", lane.campaignId()));
    }

    /**
     * Makes those due that are held by other quiet hours than today's: whoever turns them off or
     * moves them means the SMS that wait already, too. Those that still meet the night are held
     * again.
     */
    public void releaseOthers() {
        String today = openings().ruleInForce();
        if (today.equals(known)) {
            return;
        }
        // first of all: whoever holds by other hours from here on forgets it again
        known = today;
        long freed = MOST_RELEASED;
        try {
            freed =
                    db.one(
                            RELEASE,
                            row -> row.getLong("freed"),
                            Args.of("rule", today).and("most", MOST_RELEASED));
        } finally {
            if (freed == MOST_RELEASED) {
                known = null;
            }
        }
    }

    /**
     * Once SMS are held: if the hours were moved since these were read, a release may have looked
     * just before, so the next one looks again.
     */
    void wereHeldBy(Openings openings) {
        if (!openings.ruleInForce().equals(openings().ruleInForce())) {
            known = null;
        }
    }

    /** For a look at rows that were claimed: it may have become night while they were queued. */
    Openings openings() {
        return new Openings(sending.get().quietHours(), business.get().timeZone(), clock.instant());
    }

    void noteUntil(Lane lane, Duration longest) {
        db.update(
                """
                UPDATE campaign_counts
                SET quiet_until = greatest(quiet_until, now() + :millis * interval '1 millisecond')
                WHERE campaign_id = :campaign AND channel = :channel
                """,
                Args.of("millis", longest.toMillis())
                        .and("campaign", lane.campaignId())
                        .and("channel", lane.channel()));
    }

    /**
     * How long each recipient has to wait, seen from one moment, by the hours as they were then.
     */
    public static final class Openings {
        private final QuietHours quiet;
        private final ZoneId business;
        private final Instant now;
        private final Map<List<ZoneId>, Duration> known = new HashMap<>();

        Openings(QuietHours quiet, ZoneId business, Instant now) {
            this.quiet = quiet;
            this.business = business;
            this.now = now;
        }

        boolean isOn() {
            return quiet.isOn();
        }

        /** By which an SMS on hold is known when the rule changes. */
        String rule() {
            return "%s-%s".formatted(quiet.from(), quiet.until());
        }

        /** The rule, or nothing where any hour is fine. */
        String ruleInForce() {
            return quiet.isOn() ? rule() : "";
        }

        /** The rule for people. */
        String text() {
            return "Quiet hours from %s: waits until %s where the recipient lives."
                    .formatted(quiet.from(), quiet.until());
        }

        /** Zero for those who may be written to now. */
        Duration wait(@Nullable String phone, @Nullable String timeZone) {
            if (!quiet.isOn()) {
                return Duration.ZERO;
            }
            return known.computeIfAbsent(
                    RecipientZones.of(phone, timeZone, business),
                    zones -> Duration.between(now, quiet.opening(zones, now)));
        }
    }
}
