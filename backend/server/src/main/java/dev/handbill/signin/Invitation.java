package dev.handbill.signin;

import dev.handbill.kernel.sql.StoredEntity;
import dev.handbill.signin.InvitationResource.InvitationView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An invitation; of its link only the hash. Taken up and withdrawn by statements alone. */
@Entity
@Table(name = "invitations")
class Invitation extends StoredEntity {
    @Column(name = "token_hash")
    private byte[] tokenHash = {};

    @Column(name = "email")
    private String email = "";

    @Column(name = "name")
    private String name = "";

    @Column(name = "role")
    private String role = "";

    @Column(name = "created_by")
    private @Nullable Long createdBy;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "expires_at")
    private Instant expiresAt = Instant.EPOCH;

    @Column(name = "accepted_at", insertable = false)
    private @Nullable Instant acceptedAt;

    @Column(name = "account_id", insertable = false)
    private @Nullable Long accountId;

    /** For Hibernate, which fills the fields. */
    protected Invitation() {}

    Invitation(byte[] tokenHash, String email, String name, String role) {
        this.tokenHash = tokenHash.clone();
        this.email = email;
        this.name = name;
        this.role = role;
    }

    /**
     * @param by the account of whoever invites; null for a key
     * @param until how long the link is good
     */
    void made(@Nullable Long by, Instant at, Instant until) {
        createdBy = by;
        createdAt = at;
        expiresAt = until;
    }

    /** As it is shown right after it was made. */
    InvitationView view() {
        return new InvitationView(id(), email, name, role, createdAt, expiresAt, false);
    }
}
