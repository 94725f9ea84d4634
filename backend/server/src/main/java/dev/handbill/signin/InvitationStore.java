package dev.handbill.signin;

import dev.handbill.account.Secrets;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import dev.handbill.signin.InvitationResource.InvitationView;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of invitations; of a link only the hash of its secret. */
@ApplicationScoped
class InvitationStore {
    private static final String COLUMNS = "id, email, name, role, created_at, expires_at";

    private final Db db;
    private final Clock clock;

    InvitationStore(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    InvitationView create(
            String secret,
            String email,
            String name,
            String role,
            @Nullable Long createdBy,
            Instant expiresAt) {
        return db.one(
                """
                INSERT INTO invitations (token_hash, email, name, role, created_by, expires_at)
                VALUES (:hash, :email, :name, :role, :created_by, :expires_at) RETURNING
                """
                        + COLUMNS,
                this::read,
                Args.of("hash", Secrets.hash(secret))
                        .and("email", email)
                        .and("name", name)
                        .and("role", role)
                        .and("created_by", createdBy)
                        .and("expires_at", expiresAt));
    }

    List<InvitationView> open() {
        return db.query(
                "SELECT "
                        + COLUMNS
                        + " FROM invitations WHERE accepted_at IS NULL ORDER BY id DESC LIMIT 200",
                this::read);
    }

    /** Only while it can be taken up. */
    Optional<InvitationView> find(String secret) {
        return db.first(
                "SELECT "
                        + COLUMNS
                        + " FROM invitations WHERE token_hash = ? AND accepted_at IS NULL AND expires_at > ?",
                this::read,
                Secrets.hash(secret),
                clock.instant());
    }

    /** Of several at once exactly one gets it. */
    Optional<InvitationView> take(String secret) {
        return db.first(
                """
                UPDATE invitations SET accepted_at = :now
                WHERE token_hash = :hash AND accepted_at IS NULL AND expires_at > :now RETURNING
                """
                        + COLUMNS,
                this::read,
                Args.of("hash", Secrets.hash(secret)).and("now", clock.instant()));
    }

    void belongsTo(long id, long accountId) {
        db.update("UPDATE invitations SET account_id = ? WHERE id = ?", accountId, id);
    }

    boolean delete(long id) {
        return db.update("DELETE FROM invitations WHERE id = ? AND accepted_at IS NULL", id) == 1;
    }

    private InvitationView read(Row row) throws SQLException {
        Instant expiresAt = row.getInstant("expires_at");
        return new InvitationView(
                row.getLong("id"),
                row.getString("email"),
                row.getString("name"),
                row.getString("role"),
                row.getInstant("created_at"),
                expiresAt,
                !expiresAt.isAfter(clock.instant()));
    }
}
