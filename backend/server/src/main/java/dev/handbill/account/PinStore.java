package dev.handbill.account;

import dev.handbill.kernel.sql.Db;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * PINs and their tries, which PostgreSQL counts: a PIN has so few digits that a lost counter would
 * give it away.
 */
@ApplicationScoped
public class PinStore {
    public static final int MOST_TRIES = 5;
    public static final Duration LOCKED = Duration.ofMinutes(15);

    /**
     * Paid for before the PIN is looked at, so that of many tries at once no more than the bound
     * are looked at. The last one allowed locks; if it is right, {@link #forgive} unlocks again.
     */
    private static final String PAY =
            """
            UPDATE accounts a SET pin_tries = tried.n,
                pin_locked_until = CASE WHEN tried.n >= ? THEN ?::timestamptz END
            FROM (SELECT id, CASE WHEN pin_locked_until IS NULL THEN pin_tries ELSE 0 END + 1 AS n
                  FROM accounts WHERE id = ? AND disabled_at IS NULL AND pin_hash IS NOT NULL
                  AND (pin_locked_until IS NULL OR pin_locked_until <= ?) FOR UPDATE) tried
            WHERE a.id = tried.id
            RETURNING a.pin_hash, a.pin_tries
            """;

    private final Db db;
    private final Clock clock;

    PinStore(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A try that may be made. */
    public record Try(String pinHash, int number) {
        public boolean isLast() {
            return number >= MOST_TRIES;
        }
    }

    /** Empty without such a PIN, or while it is locked. */
    public Optional<Try> pay(long accountId) {
        Instant now = clock.instant();
        return db.first(
                PAY,
                row -> new Try(row.getString("pin_hash"), row.getInt("pin_tries")),
                MOST_TRIES,
                now.plus(LOCKED),
                accountId,
                now);
    }

    /** When the PIN may be tried again; null for now. */
    public @Nullable Instant lockedUntil(long accountId) {
        return db.first(
                        """
                        SELECT pin_locked_until FROM accounts
                        WHERE id = ? AND disabled_at IS NULL AND pin_locked_until > ?
                        """,
                        row -> row.getInstant("pin_locked_until"),
                        accountId,
                        clock.instant())
                .orElse(null);
    }

    /** After a right PIN. */
    public void forgive(long accountId) {
        db.update(
                "UPDATE accounts SET pin_tries = 0, pin_locked_until = NULL WHERE id = ?",
                accountId);
    }

    /**
     * @param hash null removes the PIN
     */
    public void set(long accountId, @Nullable String hash) {
        db.update(
                "UPDATE accounts SET pin_hash = ?, pin_tries = 0, pin_locked_until = NULL WHERE id = ?",
                hash,
                accountId);
    }
}
