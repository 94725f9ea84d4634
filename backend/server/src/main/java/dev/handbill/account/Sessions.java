package dev.handbill.account;

import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.work.NothingToDo;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in. A session ends {@link #LIFETIME} after it was last used. In a shared device's
 * session whoever unlocked it acts, with staff's rights, and nobody while it is locked; a PIN
 * proves nothing else.
 */
@ApplicationScoped
public class Sessions {
    public static final Duration LIFETIME = Duration.ofDays(14);

    /** However much it is used: a stolen cookie does not work for ever. */
    public static final Duration LONGEST = Duration.ofDays(90);

    // a read per request must not become a write per request
    private static final Duration EXTEND_EVERY = Duration.ofHours(1);
    private static final int LONGEST_AGENT = 300;

    private static final String FIND =
            """
            SELECT a.id, a.email, CASE WHEN s.shared_at IS NULL THEN a.role ELSE 'staff' END AS role, s.expires_at,
                CASE WHEN s.shared_at IS NULL THEN s.proven_at ELSE 'epoch' END AS proven_at
            FROM sessions s JOIN accounts d ON d.id = s.account_id AND d.disabled_at IS NULL
            JOIN accounts a ON a.disabled_at IS NULL
                AND a.id = CASE WHEN s.shared_at IS NULL THEN s.account_id ELSE s.acting_account_id END
            WHERE s.token_hash = ? AND s.expires_at > ? AND s.created_at > ? AND (s.shared_at IS NULL OR s.acting_until > ?)
            """;

    private final Db db;
    private final Clock clock;

    Sessions(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Whose session it is. */
    public record Own(long id, long accountId) {}

    private record Found(Actor actor, Instant expiresAt, Instant provenAt) {}

    /**
     * Starts a session and returns its secret, which is not kept.
     *
     * @param userAgent the browser's name for itself, so that its owner knows it in the list
     */
    public String start(long accountId, @Nullable String userAgent) {
        return start(accountId, userAgent, clock.instant());
    }

    /**
     * As {@link #start(long, String)}, for who did not show a password of ours.
     *
     * @param provenAt when they last showed theirs elsewhere
     */
    public String start(long accountId, @Nullable String userAgent, Instant provenAt) {
        String agent = userAgent == null ? "" : userAgent;
        String secret = Secrets.next();
        Instant now = clock.instant();
        db.update(
                """
                INSERT INTO sessions (token_hash, account_id, created_at, used_at, proven_at, expires_at, agent)
                VALUES (:hash, :account, :now, :now, :proven, :end, :agent)
                """,
                Args.of("hash", Secrets.hash(secret))
                        .and("account", accountId)
                        .and("now", now)
                        .and("proven", provenAt)
                        .and("end", now.plus(LIFETIME))
                        .and(
                                "agent",
                                agent.substring(0, Math.min(LONGEST_AGENT, agent.length()))
                                        .replace('\0', ' ')));
        return secret;
    }

    /** Whoever is signed in showed again who they are. */
    public void prove(String secret) {
        db.update(
                "UPDATE sessions SET proven_at = ? WHERE token_hash = ?",
                clock.instant(),
                Secrets.hash(secret));
    }

    /** As {@link #prove(String)}, for who went elsewhere for it. */
    public void prove(long id) {
        db.update("UPDATE sessions SET proven_at = ? WHERE id = ?", clock.instant(), id);
    }

    /** A session that is no shared device's, by its secret; empty if it has ended. */
    public Optional<Own> own(String secret) {
        return db.first(
                "SELECT id, account_id FROM sessions WHERE token_hash = ? AND expires_at > ? AND shared_at IS NULL",
                row -> new Own(row.getLong("id"), row.getLong("account_id")),
                Secrets.hash(secret),
                clock.instant());
    }

    /** Ends one session; does nothing if there is none. */
    public void end(String secret) {
        db.update("DELETE FROM sessions WHERE token_hash = ?", Secrets.hash(secret));
    }

    /** Ends every session of the account but this one, and locks the other devices it unlocked. */
    public void endOthers(long accountId, String keptSecret) {
        db.update(
                "DELETE FROM sessions WHERE account_id = ? AND token_hash <> ?",
                accountId,
                Secrets.hash(keptSecret));
        lockWhereActing(accountId, keptSecret);
    }

    /** As {@link #endOthers}, without exception. */
    public void endAll(long accountId) {
        db.update("DELETE FROM sessions WHERE account_id = ?", accountId);
        lockWhereActing(accountId, "");
    }

    private void lockWhereActing(long accountId, String keptSecret) {
        db.update(
                """
                UPDATE sessions SET acting_account_id = NULL, acting_until = NULL
                WHERE acting_account_id = ? AND token_hash <> ?
                """,
                accountId,
                Secrets.hash(keptSecret));
    }

    /** The account's sessions that work, last used first. */
    public List<SessionView> list(long accountId, @Nullable String currentSecret) {
        byte[] current = Secrets.hash(currentSecret == null ? "" : currentSecret);
        Instant now = clock.instant();
        return db.query(
                """
                SELECT id, agent, created_at, used_at,
                    LEAST(expires_at, created_at + :longest * interval '1 second') AS ends_at,
                    shared_at IS NOT NULL AS is_shared, token_hash = :current AS is_current
                FROM sessions WHERE account_id = :account AND expires_at > :now AND created_at > :begun
                ORDER BY used_at DESC, id DESC LIMIT 200
                """,
                row ->
                        new SessionView(
                                row.getLong("id"),
                                row.getString("agent"),
                                row.getInstant("created_at"),
                                row.getInstant("used_at"),
                                row.getInstant("ends_at"),
                                row.getBoolean("is_shared"),
                                row.getBoolean("is_current")),
                Args.of("longest", LONGEST.toSeconds())
                        .and("current", current)
                        .and("account", accountId)
                        .and("now", now)
                        .and("begun", now.minus(LONGEST)));
    }

    /** Ends one of the account's own; false if there is no such session of theirs. */
    public boolean endOwn(long accountId, long id) {
        return db.update("DELETE FROM sessions WHERE id = ? AND account_id = ?", id, accountId)
                == 1;
    }

    /** Forgets sessions that ended; returns how many. */
    public int purge() {
        return db.update(
                "DELETE FROM sessions WHERE expires_at <= ? OR created_at <= ?",
                clock.instant(),
                clock.instant().minus(LONGEST));
    }

    @Scheduled(skipExecutionIf = NothingToDo.class, every = "1h", delayed = "5m")
    void forgetOld() {
        purge();
    }

    Optional<Identities.Known> find(String secret) {
        byte[] hash = Secrets.hash(secret);
        Instant now = clock.instant();
        Optional<Found> found =
                db.first(
                        FIND,
                        row ->
                                new Found(
                                        new Actor(
                                                row.getLong("id"),
                                                null,
                                                row.getString("role"),
                                                row.getString("email")),
                                        row.getInstant("expires_at"),
                                        row.getInstant("proven_at")),
                        hash,
                        now,
                        now.minus(LONGEST),
                        now);
        found.ifPresent(session -> extend(hash, session.expiresAt(), now));
        return found.map(
                session ->
                        new Identities.Known(
                                session.actor(),
                                Set.of(session.actor().role()),
                                session.provenAt()));
    }

    private void extend(byte[] hash, Instant expiresAt, Instant now) {
        Instant wanted = now.plus(LIFETIME);
        if (expiresAt.isBefore(wanted.minus(EXTEND_EVERY))) {
            db.update(
                    "UPDATE sessions SET expires_at = ?, used_at = ? WHERE token_hash = ?",
                    wanted,
                    now,
                    hash);
        }
    }
}
