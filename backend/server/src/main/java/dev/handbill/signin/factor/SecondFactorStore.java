package dev.handbill.signin.factor;

import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import dev.handbill.kernel.work.NothingToDo;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables {@code second_factors} and {@code recovery_codes}. */
@ApplicationScoped
class SecondFactorStore {
    static final int MOST_TRIES = 10;
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration UNCONFIRMED = Duration.ofDays(1);

    private final Db db;
    private final Clock clock;

    SecondFactorStore(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What a code is compared with. */
    record Kept(byte[] sealed, long lastStep) {}

    /** Since when it counts; empty where none does. */
    Optional<Instant> since(long accountId) {
        return db.first(
                "SELECT confirmed_at FROM second_factors WHERE account_id = ? AND confirmed_at IS NOT NULL",
                row -> row.getInstant("confirmed_at"),
                accountId);
    }

    int codesLeft(long accountId) {
        return db.one(
                "SELECT count(*) AS n FROM recovery_codes WHERE account_id = ?",
                row -> row.getInt("n"),
                accountId);
    }

    /** In place of one that was not confirmed; false if one counts already. */
    boolean begin(long accountId, byte[] sealed) {
        return db.update(
                        """
                        INSERT INTO second_factors AS f (account_id, sealed, created_at) VALUES (:account, :sealed, :now)
                        ON CONFLICT (account_id) DO UPDATE
                        SET sealed = excluded.sealed, created_at = excluded.created_at, last_step = 0
                        WHERE f.confirmed_at IS NULL
                        """,
                        Args.of("account", accountId)
                                .and("sealed", sealed)
                                .and("now", clock.instant()))
                == 1;
    }

    /**
     * Paid for before a code is looked at, so that of many tries at once no more than the bound are
     * looked at. Empty without a factor, or while there were too many.
     *
     * @param isOn whether one that counts is meant, or one that waits for its confirmation
     */
    Optional<Kept> pay(long accountId, boolean isOn) {
        Instant now = clock.instant();
        return db.first(
                """
                UPDATE second_factors SET
                    tries = CASE WHEN tries_until > :now THEN tries + 1 ELSE 1 END,
                    tries_until = CASE WHEN tries_until > :now THEN tries_until ELSE :end::timestamptz END
                WHERE account_id = :account AND (confirmed_at IS NOT NULL) = :on
                  AND (tries_until IS NULL OR tries_until <= :now OR tries < :most)
                RETURNING sealed, last_step
                """,
                SecondFactorStore::kept,
                Args.of("now", now)
                        .and("end", now.plus(WINDOW))
                        .and("account", accountId)
                        .and("on", isOn)
                        .and("most", MOST_TRIES));
    }

    /** Until when no code is looked at; null if they are. */
    @Nullable Instant lockedUntil(long accountId) {
        return db.first(
                        """
                        SELECT tries_until FROM second_factors
                        WHERE account_id = ? AND tries_until > ? AND tries >= ?
                        """,
                        row -> row.getInstant("tries_until"),
                        accountId,
                        clock.instant(),
                        MOST_TRIES)
                .orElse(null);
    }

    /**
     * Of several who show the code of one step exactly one gets it; older ones are over with it.
     */
    boolean take(long accountId, long step) {
        return db.update(
                        """
                        UPDATE second_factors SET last_step = :step, tries = 0, tries_until = NULL
                        WHERE account_id = :account AND last_step < :step
                        """,
                        Args.of("step", step).and("account", accountId))
                == 1;
    }

    /** From now on it counts; false if it did before. */
    boolean confirm(long accountId) {
        return db.update(
                        "UPDATE second_factors SET confirmed_at = ? WHERE account_id = ? AND confirmed_at IS NULL",
                        clock.instant(),
                        accountId)
                == 1;
    }

    /** These and no others. In the caller's transaction. */
    void setCodes(long accountId, List<byte[]> hashes) {
        db.update("DELETE FROM recovery_codes WHERE account_id = ?", accountId);
        db.update(
                "INSERT INTO recovery_codes (code_hash, account_id) SELECT decode(unnest(?::text[]), 'hex'), ?",
                hashes.stream().map(HexFormat.of()::formatHex).toArray(String[]::new),
                accountId);
    }

    /** Each once. */
    boolean useCode(long accountId, byte[] hash) {
        return db.update(
                        "DELETE FROM recovery_codes WHERE account_id = ? AND code_hash = ?",
                        accountId,
                        hash)
                == 1;
    }

    /** With its recovery codes; false if there was none that counts. */
    boolean remove(long accountId) {
        return db.update(
                        "DELETE FROM second_factors WHERE account_id = ? AND confirmed_at IS NOT NULL",
                        accountId)
                == 1;
    }

    @Scheduled(skipExecutionIf = NothingToDo.class, every = "1h", delayed = "8m")
    void forgetUnconfirmed() {
        db.update(
                "DELETE FROM second_factors WHERE confirmed_at IS NULL AND created_at < ?",
                clock.instant().minus(UNCONFIRMED));
    }

    private static Kept kept(Row row) throws SQLException {
        byte[] sealed = row.getBytes("sealed");
        return new Kept(sealed == null ? new byte[0] : sealed, row.getLong("last_step"));
    }
}
