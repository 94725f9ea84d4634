package dev.handbill.account;

import dev.handbill.kernel.sql.StoredEntity;
import dev.handbill.kernel.web.TrustedNetworks;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A key for programs, of which only the hash is kept; used and revoked by statements alone. */
@Entity
@Table(name = "api_keys")
public class ApiKey extends StoredEntity {
    @Column(name = "name")
    private String name = "";

    @Column(name = "prefix")
    private String prefix = "";

    @Column(name = "key_hash")
    private byte[] keyHash = {};

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "scopes", columnDefinition = "text[]")
    private List<String> scopes = List.of();

    @Column(name = "created_by")
    private @Nullable Long createdBy;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    @Column(name = "last_used_at", insertable = false)
    private @Nullable Instant lastUsedAt;

    @Column(name = "revoked_at", insertable = false)
    private @Nullable Instant revokedAt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "networks", columnDefinition = "text[]")
    private List<String> networks = List.of();

    @Column(name = "last_used_from", insertable = false)
    private @Nullable String lastUsedFrom;

    /** For Hibernate, which fills the fields. */
    protected ApiKey() {}

    ApiKey(String name, String prefix, byte[] keyHash, List<String> scopes, List<String> networks) {
        this.name = name;
        this.prefix = prefix;
        this.keyHash = keyHash.clone();
        this.scopes = List.copyOf(scopes);
        this.networks = List.copyOf(networks);
    }

    /**
     * @param by the account of whoever makes it; null for a key
     * @param until when it ends
     */
    void made(@Nullable Long by, Instant at, Instant until) {
        createdBy = by;
        createdAt = at;
        expiresAt = until;
    }

    boolean wasUsedSince(Instant time) {
        return lastUsedAt != null && !lastUsedAt.isBefore(time);
    }

    /** Whether it may be used from this address. */
    boolean worksFrom(String address) {
        return networks.isEmpty() || TrustedNetworks.of(networks).contains(address);
    }

    Identities.Known known() {
        return new Identities.Known(
                new Actor(null, id(), Actor.KEY, name), Set.copyOf(scopes), null);
    }
}
