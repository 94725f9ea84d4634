package dev.handbill.notice;

import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table {@code notices}, as its workers see it. */
@ApplicationScoped
public class NoticeStore {
    /** How long what is left of a notice stays: enough to see why somebody got no mail. */
    static final Duration KEPT = Duration.ofDays(7);

    /**
     * One statement: of several workers each row has one taker, and the try is written before it is
     * made.
     */
    private static final String TAKE =
            """
            UPDATE notices n SET attempts = n.attempts + 1, due_at = now() + :lease_millis * interval '1 millisecond'
            FROM (SELECT id FROM notices
                  WHERE channel = :channel AND done_at IS NULL AND due_at <= now() AND until > now()
                  ORDER BY due_at LIMIT :most FOR UPDATE SKIP LOCKED) due
            WHERE n.id = due.id
            RETURNING n.id, n.attempts, n.kind, n.channel, n.recipient, n.subject, n.html, n.body, n.until
            """;

    /** Nothing changes for a worker whose lease ended: somebody else has the row now. */
    private static final String END =
            """
            UPDATE notices SET result = :result, done_at = now(), reason = :reason,
                recipient = NULL, subject = NULL, html = NULL, body = NULL
            WHERE id = :id AND attempts = :attempt AND done_at IS NULL
            """;

    private static final String WAIT =
            """
            UPDATE notices SET due_at = least(until, now() + :wait_millis * interval '1 millisecond'), reason = :reason
            WHERE id = :id AND attempts = :attempt AND done_at IS NULL
            """;

    private static final String EXPIRE =
            """
            UPDATE notices SET result = 'given_up', done_at = now(), reason = coalesce(reason, 'never-tried'),
                recipient = NULL, subject = NULL, html = NULL, body = NULL
            WHERE channel = :channel AND done_at IS NULL AND due_at <= now() AND until <= now()
            RETURNING id, kind, attempts, reason
            """;

    private final Db db;

    NoticeStore(Db db) {
        this.db = db;
    }

    /** A notice whose time was over before any try succeeded. */
    public record Expired(long id, NoticeKind kind, int attempts, String reason) {}

    /**
     * Takes what is due, the longest waiting first.
     *
     * @param lease after this another worker takes what has no result
     */
    public List<WaitingNotice> take(Channel channel, int most, Duration lease) {
        return db.query(
                TAKE,
                NoticeStore::waiting,
                Args.of("channel", channel)
                        .and("most", most)
                        .and("lease_millis", lease.toMillis()));
    }

    /** It was sent; address and words are wiped. False if another worker has it by now. */
    public boolean sent(WaitingNotice one) {
        return end(one, "sent", null);
    }

    /** It can never be sent; address and words are wiped. */
    public boolean givenUp(WaitingNotice one, String reason) {
        return end(one, "given_up", reason);
    }

    /** It is tried again after the wait. */
    public boolean waits(WaitingNotice one, Duration wait, String reason) {
        return db.update(
                        WAIT,
                        Args.of("wait_millis", wait.toMillis())
                                .and("reason", reason)
                                .and("id", one.id())
                                .and("attempt", one.attempt()))
                == 1;
    }

    /** Gives up what is too late; address and words are wiped. */
    public List<Expired> expire(Channel channel) {
        return db.query(
                EXPIRE,
                row ->
                        new Expired(
                                row.getLong("id"),
                                kind(row),
                                row.getInt("attempts"),
                                row.getString("reason")),
                Args.of("channel", channel));
    }

    /** Forgets what was done with long ago; returns how many. */
    public int purge() {
        return db.update(
                "DELETE FROM notices WHERE done_at < now() - :days * interval '1 day'",
                Args.of("days", KEPT.toDays()));
    }

    private boolean end(WaitingNotice one, String result, @Nullable String reason) {
        return db.update(
                        END,
                        Args.of("result", result)
                                .and("reason", reason)
                                .and("id", one.id())
                                .and("attempt", one.attempt()))
                == 1;
    }

    private static WaitingNotice waiting(Row row) throws SQLException {
        return new WaitingNotice(
                row.getLong("id"),
                row.getInt("attempts"),
                new Notice(
                        kind(row),
                        Channel.of(row.getString("channel")),
                        row.getString("recipient"),
                        row.getStringOrNull("subject"),
                        row.getStringOrNull("html"),
                        row.getString("body"),
                        row.getInstant("until")));
    }

    private static NoticeKind kind(Row row) throws SQLException {
        String word = row.getString("kind");
        for (NoticeKind kind : NoticeKind.values()) {
            if (kind.wire().equals(word)) {
                return kind;
            }
        }
        throw new IllegalStateException("No notice is called " + word);
    }
}
