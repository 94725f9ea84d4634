package dev.handbill.signin;

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

/** The table {@code password_resets}. */
@ApplicationScoped
class PasswordResetStore {
    static final Duration OPEN = Duration.ofMinutes(30);

    /** Whoever asks for more gets no more mail, and those before go on working. */
    private static final int MOST_OPEN = 3;

    private static final String MADE_FOR_THIS_PASSWORD =
            "r.replaces = sha256(convert_to(a.password_hash, 'UTF8')) AND a.disabled_at IS NULL AND r.expires_at > :now";

    private final Db db;
    private final Clock clock;

    PasswordResetStore(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Whose password a link is for. */
    record Found(long accountId, String email, String name, Instant expiresAt) {}

    /**
     * A new link's secret, which is not kept; empty while enough links are open. In the caller's
     * transaction, with the account's row locked: of many requests at once no more get through.
     */
    Optional<String> open(long accountId) {
        String secret = Secrets.next();
        Instant now = clock.instant();
        db.query(
                "SELECT id FROM accounts WHERE id = ? FOR UPDATE",
                row -> row.getLong("id"),
                accountId);
        int made =
                db.update(
                        """
                        INSERT INTO password_resets (token_hash, account_id, replaces, expires_at)
                        SELECT :hash, a.id, sha256(convert_to(a.password_hash, 'UTF8')), :end FROM accounts a
                        WHERE a.id = :account AND a.disabled_at IS NULL
                          AND (SELECT count(*) FROM password_resets o WHERE o.account_id = a.id AND o.expires_at > :now) < :most
                        """,
                        Args.of("hash", Secrets.hash(secret))
                                .and("end", now.plus(OPEN))
                                .and("account", accountId)
                                .and("now", now)
                                .and("most", MOST_OPEN));
        return made == 1 ? Optional.of(secret) : Optional.empty();
    }

    /** Only while it works. */
    Optional<Found> find(String secret) {
        return db.first(
                """
                SELECT a.id, a.email, a.name, r.expires_at FROM password_resets r JOIN accounts a ON a.id = r.account_id
                WHERE r.token_hash = :hash AND
                """
                        + MADE_FOR_THIS_PASSWORD,
                row ->
                        new Found(
                                row.getLong("id"),
                                row.getString("email"),
                                row.getString("name"),
                                row.getInstant("expires_at")),
                Args.of("hash", Secrets.hash(secret)).and("now", clock.instant()));
    }

    /** Of several at once exactly one gets it. */
    boolean take(String secret) {
        return db.update(
                        """
                        DELETE FROM password_resets r USING accounts a
                        WHERE a.id = r.account_id AND r.token_hash = :hash AND
                        """
                                + MADE_FOR_THIS_PASSWORD,
                        Args.of("hash", Secrets.hash(secret)).and("now", clock.instant()))
                == 1;
    }

    @Scheduled(skipExecutionIf = NothingToDo.class, every = "1h", delayed = "7m")
    void forgetOld() {
        db.update(
                "DELETE FROM password_resets WHERE expires_at < ?",
                clock.instant().minus(Duration.ofHours(1)));
    }
}
