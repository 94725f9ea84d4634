package dev.handbill.kernel.idempotency;

import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.work.NothingToDo;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What POSTs with an Idempotency-Key answered in the last 24 hours. */
@ApplicationScoped
public class IdempotentRequests {
    // one statement: of two at once exactly one gets the row; a key of yesterday starts anew
    private static final String CLAIM =
            """
            INSERT INTO idempotent_requests AS r (actor, key, request_hash) VALUES (?, ?, ?)
            ON CONFLICT (actor, key) DO UPDATE
            SET request_hash = EXCLUDED.request_hash, status = NULL, body = NULL, location = NULL,
                created_at = now()
            WHERE r.created_at < now() - interval '24 hours'
            """;

    private static final String FIND =
            """
            SELECT request_hash = ? AS same, status, body, location
            FROM idempotent_requests WHERE actor = ? AND key = ?
            """;

    private static final String KEEP =
            """
            UPDATE idempotent_requests SET status = ?, body = ?, location = ?
            WHERE actor = ? AND key = ? AND status IS NULL
            """;

    private final Db db;

    IdempotentRequests(Db db) {
        this.db = db;
    }

    /** Whose key it is: two actors may use the same one. */
    record Claim(String actor, String key) {}

    /** What was answered; JSON, or null where there was no body. */
    record Answer(int status, @Nullable String body, @Nullable String location) {}

    /**
     * The first request with this key.
     *
     * @param sameRequest whether it had this hash
     * @param answer null while it is being worked on
     */
    record Earlier(boolean sameRequest, @Nullable Answer answer) {}

    /** Takes the key; returns false if an earlier request has it. */
    boolean claim(Claim claim, byte[] requestHash) {
        return db.update(CLAIM, claim.actor(), claim.key(), requestHash) == 1;
    }

    Optional<Earlier> find(Claim claim, byte[] requestHash) {
        return db.first(
                FIND,
                row -> {
                    Integer status = row.getIntOrNull("status");
                    return new Earlier(
                            row.getBoolean("same"),
                            status == null
                                    ? null
                                    : new Answer(
                                            status,
                                            row.getStringOrNull("body"),
                                            row.getStringOrNull("location")));
                },
                requestHash,
                claim.actor(),
                claim.key());
    }

    void keep(Claim claim, Answer answer) {
        db.update(
                KEEP,
                answer.status(),
                answer.body(),
                answer.location(),
                claim.actor(),
                claim.key());
    }

    /** Lets the key be used again, because nothing was done. */
    void release(Claim claim) {
        db.update(
                "DELETE FROM idempotent_requests WHERE actor = ? AND key = ? AND status IS NULL",
                claim.actor(),
                claim.key());
    }

    @Scheduled(skipExecutionIf = NothingToDo.class, every = "1h", delayed = "5m")
    void forgetOld() {
        purge();
    }

    /** Forgets what is older than a day; returns how many. */
    int purge() {
        return db.update(
                "DELETE FROM idempotent_requests WHERE created_at < now() - interval '24 hours'");
    }
}
