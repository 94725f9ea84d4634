package dev.handbill.account;

import dev.handbill.account.ApiKeys.ApiKeyView;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds and keeps API keys. */
@ApplicationScoped
class ApiKeyRepository implements PanacheRepository<ApiKey> {
    // a busy integration must not turn one row into a queue of writers
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private static final String VIEWS =
            "select k.id, k.name, k.prefix, k.scopes, k.createdAt, k.lastUsedAt, k.lastUsedFrom, k.expiresAt, k.networks, a.email from ApiKey k left join Account a on a.id = k.createdBy where k.revokedAt is null order by k.id";

    private final Clock clock;

    ApiKeyRepository(Clock clock) {
        this.clock = clock;
    }

    List<ApiKeyView> views() {
        return find(VIEWS).project(ApiKeyView.class).list();
    }

    /** The key that works now and from there, and notes that it was used. */
    @Transactional
    Optional<ApiKey> use(byte[] hash, String from) {
        Instant now = clock.instant();
        Optional<ApiKey> key =
                find(
                                "keyHash = ?1 and revokedAt is null and (expiresAt is null or expiresAt > ?2)",
                                hash,
                                now)
                        .firstResultOptional()
                        .filter(one -> one.worksFrom(from));
        key.filter(one -> !one.wasUsedSince(now.minus(NOTED_EVERY)))
                .ifPresent(
                        one ->
                                update(
                                        "lastUsedAt = ?1, lastUsedFrom = ?2 where id = ?3",
                                        now,
                                        from,
                                        one.id()));
        return key;
    }

    /** Returns false if there is no such key or it was revoked before. */
    boolean revoke(long id) {
        return update("revokedAt = ?1 where id = ?2 and revokedAt is null", clock.instant(), id)
                == 1;
    }

    /** Returns how many keys of the account that were. */
    int revokeOf(long accountId) {
        return update(
                "revokedAt = ?1 where createdBy = ?2 and revokedAt is null",
                clock.instant(),
                accountId);
    }
}
