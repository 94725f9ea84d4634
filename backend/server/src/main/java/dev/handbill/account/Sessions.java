package dev.handbill.account;

import dev.handbill.kernel.work.NothingToDo;
import dev.handbill.kernel.sql.Db;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Who is signed in. A session ends {@link #LIFETIME} after it was last used. In a shared device's
 * session whoever unlocked it acts, with staff's rights, and nobody while it is locked.
 */
@ApplicationScoped
public class Sessions {
    public static final Duration LIFETIME = Duration.ofDays(14);
    // a read per request must not become a write per request
    private static final Duration EXTEND_EVERY = Duration.ofHours(1);

    private static final String FIND =
            """
            SELECT a.id, a.email, CASE WHEN s.shared_at IS NULL THEN a.role ELSE 'staff' END AS role, s.expires_at
            FROM sessions s JOIN accounts d ON d.id = s.account_id AND d.disabled_at IS NULL
            JOIN accounts a ON a.disabled_at IS NULL
                AND a.id = CASE WHEN s.shared_at IS NULL THEN s.account_id ELSE s.acting_account_id END
            WHERE s.token_hash = ? AND s.expires_at > ? AND (s.shared_at IS NULL OR s.acting_until > ?)
            """;

    private final Db db;
    private final Clock clock;

    Sessions(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    private record Found(Actor actor, Instant expiresAt) {}

    /** Starts a session and returns its secret, which is not kept. */
    public String start(long accountId) {
        String secret = Secrets.next();
        db.update(
                "INSERT INTO sessions (token_hash, account_id, expires_at) VALUES (?, ?, ?)",
                Secrets.hash(secret),
                accountId,
                clock.instant().plus(LIFETIME));
        return secret;
    }

    /** Ends one session; does nothing if there is none. */
    public void end(String secret) {
        db.update("DELETE FROM sessions WHERE token_hash = ?", Secrets.hash(secret));
    }

    /** Ends every session of the account but the one with this secret. */
    public void endOthers(long accountId, String keptSecret) {
        db.update(
                "DELETE FROM sessions WHERE account_id = ? AND token_hash <> ?",
                accountId,
                Secrets.hash(keptSecret));
    }

    public void endAll(long accountId) {
        db.update("DELETE FROM sessions WHERE account_id = ?", accountId);
    }

    /** Forgets sessions that ended; returns how many. */
    public int purge() {
        return db.update("DELETE FROM sessions WHERE expires_at <= ?", clock.instant());
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
                                        row.getInstant("expires_at")),
                        hash,
                        now,
                        now);
        found.ifPresent(session -> extend(hash, session.expiresAt(), now));
        return found.map(
                session -> new Identities.Known(session.actor(), Set.of(session.actor().role())));
    }

    private void extend(byte[] hash, Instant expiresAt, Instant now) {
        Instant wanted = now.plus(LIFETIME);
        if (expiresAt.isBefore(wanted.minus(EXTEND_EVERY))) {
            db.update("UPDATE sessions SET expires_at = ? WHERE token_hash = ?", wanted, hash);
        }
    }
}
