package dev.handbill.signin.factor;

import dev.handbill.account.Secrets;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.work.NothingToDo;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The table {@code waiting_sign_ins}: whoever showed the right password, and has no session before
 * a code. Good for this alone, for five minutes and five tries.
 */
@ApplicationScoped
public class WaitingSignIns {
    static final Duration OPEN = Duration.ofMinutes(5);
    static final int MOST_TRIES = 5;

    private static final String FOR_THIS_PASSWORD =
            "w.proven = sha256(convert_to(a.password_hash, 'UTF8')) AND a.disabled_at IS NULL AND w.expires_at > :now";

    private final Db db;
    private final Clock clock;

    WaitingSignIns(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * One that began.
     *
     * @param token which is not kept
     */
    public record Opened(String token, Instant expiresAt) {}

    /**
     * @param passwordHash that the right password was compared with: if it was changed meanwhile,
     *     nothing waits
     */
    public Opened open(long accountId, String passwordHash) {
        String token = Secrets.next();
        Instant end = clock.instant().plus(OPEN);
        db.update(
                """
                INSERT INTO waiting_sign_ins (token_hash, account_id, proven, expires_at)
                VALUES (:hash, :account, sha256(convert_to(:password, 'UTF8')), :end)
                """,
                Args.of("hash", Secrets.hash(token))
                        .and("account", accountId)
                        .and("password", passwordHash)
                        .and("end", end));
        return new Opened(token, end);
    }

    /** Counts a try; whose it is, or empty once it is over. */
    public Optional<Long> pay(String token) {
        return db.first(
                """
                UPDATE waiting_sign_ins w SET tries = w.tries + 1 FROM accounts a
                WHERE a.id = w.account_id AND w.token_hash = :hash AND w.tries < :most AND
                """
                        + FOR_THIS_PASSWORD
                        + " RETURNING w.account_id",
                row -> row.getLong("account_id"),
                Args.of("hash", Secrets.hash(token))
                        .and("most", MOST_TRIES)
                        .and("now", clock.instant()));
    }

    /** Of several at once exactly one gets it. */
    public boolean take(String token) {
        return db.update(
                        """
                        DELETE FROM waiting_sign_ins w USING accounts a
                        WHERE a.id = w.account_id AND w.token_hash = :hash AND
                        """
                                + FOR_THIS_PASSWORD,
                        Args.of("hash", Secrets.hash(token)).and("now", clock.instant()))
                == 1;
    }

    @Scheduled(skipExecutionIf = NothingToDo.class, every = "1h", delayed = "9m")
    void forgetOld() {
        db.update(
                "DELETE FROM waiting_sign_ins WHERE expires_at < ?",
                clock.instant().minus(Duration.ofHours(1)));
    }
}
