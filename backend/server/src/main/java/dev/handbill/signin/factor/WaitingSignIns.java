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
import org.jspecify.annotations.Nullable;

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
     * Who waits, and for what.
     *
     * @param sessionId whose proof the code renews; null where it begins a session
     * @param provenAt null for a password of ours; else when the sign-in service last asked for
     *     theirs
     */
    public record Waiting(long accountId, @Nullable Long sessionId, @Nullable Instant provenAt) {}

    /**
     * @param passwordHash that the right password was compared with, or that there is: if it is
     *     changed meanwhile, nothing waits
     */
    public Opened open(Waiting who, String passwordHash) {
        String token = Secrets.next();
        Instant end = clock.instant().plus(OPEN);
        db.update(
                """
                INSERT INTO waiting_sign_ins (token_hash, account_id, proven, expires_at, session_id, proven_at)
                VALUES (:hash, :account, sha256(convert_to(:password, 'UTF8')), :end, :session, :proven_at)
                """,
                Args.of("hash", Secrets.hash(token))
                        .and("account", who.accountId())
                        .and("password", passwordHash)
                        .and("end", end)
                        .and("session", who.sessionId())
                        .and("proven_at", who.provenAt()));
        return new Opened(token, end);
    }

    /** Counts a try; who waits, or empty once it is over. */
    public Optional<Waiting> pay(String token) {
        return db.first(
                """
                UPDATE waiting_sign_ins w SET tries = w.tries + 1 FROM accounts a
                WHERE a.id = w.account_id AND w.token_hash = :hash AND w.tries < :most AND
                """
                        + FOR_THIS_PASSWORD
                        + " RETURNING w.account_id, w.session_id, w.proven_at",
                row ->
                        new Waiting(
                                row.getLong("account_id"),
                                row.getLongOrNull("session_id"),
                                row.getInstantOrNull("proven_at")),
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
