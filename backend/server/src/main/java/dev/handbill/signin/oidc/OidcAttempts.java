package dev.handbill.signin.oidc;

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
 * The table {@code oidc_attempts}: who was led to the sign-in service, and may come back once,
 * within ten minutes, in the same browser.
 */
@ApplicationScoped
class OidcAttempts {
    static final Duration OPEN = Duration.ofMinutes(10);

    private final Db db;
    private final Clock clock;

    OidcAttempts(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * One that came back.
     *
     * @param sessionId whose proof is to be renewed; null where somebody signs in
     */
    record Taken(@Nullable Long sessionId, Instant begunAt) {}

    void open(CodeFlow.Attempt attempt, @Nullable Long sessionId) {
        Instant now = clock.instant();
        db.update(
                """
                INSERT INTO oidc_attempts (state_hash, browser_hash, session_id, begun_at, expires_at)
                VALUES (:state, :browser, :session, :now, :end)
                """,
                Args.of("state", Secrets.hash(attempt.state()))
                        .and("browser", Secrets.hash(attempt.browser()))
                        .and("session", sessionId)
                        .and("now", now)
                        .and("end", now.plus(OPEN)));
    }

    /** Of several at once exactly one gets it; another browser leaves it alone. */
    Optional<Taken> take(CodeFlow.Attempt attempt) {
        return db.first(
                """
                DELETE FROM oidc_attempts WHERE state_hash = :state AND browser_hash = :browser AND expires_at > :now
                RETURNING session_id, begun_at
                """,
                row -> new Taken(row.getLongOrNull("session_id"), row.getInstant("begun_at")),
                Args.of("state", Secrets.hash(attempt.state()))
                        .and("browser", Secrets.hash(attempt.browser()))
                        .and("now", clock.instant()));
    }

    @Scheduled(skipExecutionIf = NothingToDo.class, every = "1h", delayed = "11m")
    void forgetOld() {
        db.update(
                "DELETE FROM oidc_attempts WHERE expires_at < ?",
                clock.instant().minus(Duration.ofHours(1)));
    }
}
