package dev.handbill.account;

import dev.handbill.kernel.sql.Db;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The sessions of devices that staff share: locked, and unlocked by whoever serves. */
@ApplicationScoped
public class DeviceSessions {
    /** A forgotten device locks itself after a shift. */
    private static final Duration SHIFT = Duration.ofHours(12);

    private final Db db;
    private final Clock clock;

    DeviceSessions(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A browser's session: shared from its first lock on, and then locked or not. */
    public record Device(boolean isShared, boolean isLocked) {}

    /** Somebody with a PIN. */
    public record PinHolder(long accountId, String name) {}

    /** Empty if there is no such session, or its owner may not sign in any more. */
    public Optional<Device> find(String secret) {
        return db.first(
                """
                SELECT s.shared_at IS NOT NULL AS is_shared,
                       s.shared_at IS NOT NULL AND (a.id IS NULL OR s.acting_until <= ?) AS is_locked
                FROM sessions s JOIN accounts d ON d.id = s.account_id AND d.disabled_at IS NULL
                LEFT JOIN accounts a ON a.id = s.acting_account_id AND a.disabled_at IS NULL
                WHERE s.token_hash = ? AND s.expires_at > ?
                """,
                row -> new Device(row.getBoolean("is_shared"), row.getBoolean("is_locked")),
                clock.instant(),
                Secrets.hash(secret),
                clock.instant());
    }

    /** Nobody acts in it until somebody unlocks it; returns false if there is no such session. */
    public boolean lock(String secret) {
        Instant now = clock.instant();
        return db.update(
                        """
                        UPDATE sessions SET shared_at = coalesce(shared_at, ?), acting_account_id = NULL, acting_until = NULL
                        WHERE token_hash = ? AND expires_at > ?
                        """,
                        now,
                        Secrets.hash(secret),
                        now)
                == 1;
    }

    /** From now on this account acts in it, for a shift; false if it is no shared device. */
    public boolean unlock(String secret, long accountId) {
        Instant now = clock.instant();
        return db.update(
                        """
                        UPDATE sessions SET acting_account_id = ?, acting_until = ?
                        WHERE token_hash = ? AND expires_at > ? AND shared_at IS NOT NULL
                        """,
                        accountId,
                        now.plus(SHIFT),
                        Secrets.hash(secret),
                        now)
                == 1;
    }

    /** Everybody who can unlock, by name. */
    public List<PinHolder> pinHolders() {
        return db.query(
                """
                SELECT id, CASE WHEN name = '' THEN split_part(email, '@', 1) ELSE name END AS name
                FROM accounts WHERE pin_hash IS NOT NULL AND disabled_at IS NULL ORDER BY name, id LIMIT 500
                """,
                row -> new PinHolder(row.getLong("id"), row.getString("name")));
    }
}
