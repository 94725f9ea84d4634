package dev.handbill.signin.oidc;

import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The table {@code oidc_links}: which account somebody of a sign-in service has here. */
@ApplicationScoped
class OidcLinks {
    private final Db db;
    private final Clock clock;

    OidcLinks(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * An account's link.
     *
     * @param email as it was proven when it was made
     */
    record Link(String issuer, String email, Instant linkedAt) {}

    /** Whose account it is; notes that it was used. */
    Optional<Long> use(Vouched who) {
        return db.first(
                """
                UPDATE oidc_links SET used_at = :now WHERE issuer = :issuer AND subject = :subject
                RETURNING account_id
                """,
                row -> row.getLong("account_id"),
                Args.of("now", clock.instant())
                        .and("issuer", who.issuer())
                        .and("subject", who.subject()));
    }

    /** False if the account is somebody else's there, or they have another account here by now. */
    boolean make(Vouched who, long accountId, String email) {
        return db.update(
                        """
                        INSERT INTO oidc_links (issuer, subject, account_id, email, linked_at, used_at)
                        VALUES (:issuer, :subject, :account, :email, :now, :now) ON CONFLICT DO NOTHING
                        """,
                        Args.of("issuer", who.issuer())
                                .and("subject", who.subject())
                                .and("account", accountId)
                                .and("email", email)
                                .and("now", clock.instant()))
                == 1;
    }

    /** The newest, where the service was another one before. */
    Optional<Link> of(long accountId) {
        return db.first(
                """
                SELECT issuer, email, linked_at FROM oidc_links WHERE account_id = ?
                ORDER BY linked_at DESC, issuer LIMIT 1
                """,
                row ->
                        new Link(
                                row.getString("issuer"),
                                row.getString("email"),
                                row.getInstant("linked_at")),
                accountId);
    }

    /** False if there was none. */
    boolean remove(long accountId) {
        return db.update("DELETE FROM oidc_links WHERE account_id = ?", accountId) > 0;
    }
}
