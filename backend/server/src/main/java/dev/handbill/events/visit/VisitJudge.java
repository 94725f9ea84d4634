package dev.handbill.events.visit;

import dev.handbill.events.EventKind;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Decides which visits are a person's, and counts those. Waits for what else comes from the same
 * message: programs that look for bad links follow all of them in a moment, and pose as a browser.
 * What is found becomes an event beside those of the providers.
 */
@ApplicationScoped
class VisitJudge {
    /** Messages at a time. */
    static final int CHUNK = 2_000;

    /** How long a message's first visit waits for others. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    /** So soon after a message went out, nobody has read it. */
    private static final Duration SOONEST = Duration.ofSeconds(5);

    /** Of one reader and one link: enough for any person. */
    private static final int MOST_CLICKS = 100;

    /** Any number that nobody else locks: one worker at a time judges. */
    private static final long LOCK = 0x68625f7669736974L;

    /*
     * Two links of a message within two seconds, or three in a row within ten, were followed by no person; then none of
     * its visits was. One link followed again within ten seconds is one click.
     */
    private static final String JUDGE =
            """
            WITH due AS (
                SELECT delivery_id FROM link_visits GROUP BY delivery_id HAVING min(at) <= :before
                ORDER BY min(at) LIMIT :most
            ), taken AS (
                DELETE FROM link_visits v USING due WHERE v.delivery_id = due.delivery_id
                RETURNING v.id, v.delivery_id, v.number, v.by_machine, v.at
            ), followed AS (
                SELECT delivery_id, number, at, lag(number) OVER w AS one_before, at - lag(at) OVER w AS since_one,
                       lag(number, 2) OVER w AS two_before, at - lag(at, 2) OVER w AS since_two
                FROM taken WHERE number > 0
                WINDOW w AS (PARTITION BY delivery_id ORDER BY at, id)
            ), scanned AS (
                SELECT DISTINCT delivery_id FROM followed
                WHERE number <> one_before
                  AND (since_one <= interval '2 seconds'
                       OR (two_before <> number AND two_before <> one_before AND since_two <= interval '10 seconds'))
            ), judged AS (
                SELECT t.delivery_id, t.number, t.at, d.campaign_id, d.provider, lower(d.address) AS address,
                       t.by_machine OR t.delivery_id IN (SELECT delivery_id FROM scanned)
                         OR t.at < coalesce(d.finished_at, d.first_attempt_at, '-infinity') + :soonest * interval '1 second' AS by_machine
                FROM taken t JOIN deliveries d ON d.id = t.delivery_id
            ), clicked AS (
                INSERT INTO link_clicks AS c (delivery_id, number, clicks, first_at)
                SELECT delivery_id, number, least(count(DISTINCT date_bin(interval '10 seconds', at, 'epoch')), :most_clicks), min(at)
                FROM judged WHERE number > 0 AND NOT by_machine
                GROUP BY delivery_id, number
                ON CONFLICT (delivery_id, number) DO UPDATE
                SET clicks = least(c.clicks + excluded.clicks, :most_clicks), first_at = least(c.first_at, excluded.first_at)
                RETURNING new.delivery_id, new.number, (old.delivery_id IS NULL)::int AS is_first,
                          new.clicks - coalesce(old.clicks, 0) AS clicks
            ), counted AS (
                INSERT INTO link_counts AS n (campaign_id, number, messages, clicks)
                SELECT d.campaign_id, c.number, sum(c.is_first), sum(c.clicks)
                FROM clicked c JOIN deliveries d ON d.id = c.delivery_id
                GROUP BY d.campaign_id, c.number
                ON CONFLICT (campaign_id, number) DO UPDATE
                SET messages = n.messages + excluded.messages, clicks = n.clicks + excluded.clicks
            ), told AS (
                SELECT delivery_id, provider, address, at,
                       CASE WHEN number > 0 THEN :clicked WHEN by_machine THEN :opened_by_machine ELSE :opened END AS kind
                FROM judged
                WHERE provider IS NOT NULL AND address IS NOT NULL AND NOT (number > 0 AND by_machine)
            ), noted AS (
                INSERT INTO provider_events (provider, event_id, kind, delivery_id, address, reason, occurred_at)
                SELECT provider, 'own-' || kind || '-' || delivery_id, kind, delivery_id, address, '', min(at)
                FROM told GROUP BY provider, kind, delivery_id, address
                ORDER BY 1, 2
                ON CONFLICT (provider, event_id) DO NOTHING
            )
            SELECT count(DISTINCT delivery_id) AS messages FROM taken
            """;

    private final Db db;
    private final Clock clock;

    VisitJudge(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * The next few thousand messages; nothing while another worker judges.
     *
     * @return how many there were
     */
    @Transactional
    int judge() {
        return judge(clock.instant().minus(PATIENCE));
    }

    /**
     * @param before when the first visit of a message came in
     */
    @Transactional
    int judge(Instant before) {
        boolean isMine =
                db.one(
                        "SELECT pg_try_advisory_xact_lock(?) AS mine",
                        row -> row.getBoolean("mine"),
                        LOCK);
        if (!isMine) {
            return 0;
        }
        return db.one(
                JUDGE,
                row -> row.getInt("messages"),
                Args.of("before", before)
                        .and("most", CHUNK)
                        .and("soonest", SOONEST.toSeconds())
                        .and("most_clicks", MOST_CLICKS)
                        .and("clicked", EventKind.CLICKED.wire())
                        .and("opened", EventKind.OPENED.wire())
                        .and("opened_by_machine", EventKind.OPENED_BY_MACHINE.wire()));
    }
}
