package dev.handbill.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handbill.kernel.web.Identified;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Keys for programs: makes them, and knows those that were shown a moment ago. */
@ApplicationScoped
public class ApiKeys {
    private static final String STARTS_WITH = "hb_";
    private static final int SHOWN = 9;

    /**
     * A till that redeems all day shows the same key each time. A revoked key still works for so
     * long on other processes.
     */
    private static final long REMEMBERED_NANOS = Duration.ofSeconds(1).toNanos();

    private static final int MOST_REMEMBERED = 1_000;

    private final Map<ByteBuffer, Remembered> remembered = new ConcurrentHashMap<>();
    private final ApiKeyRepository keys;
    private final Clock clock;

    ApiKeys(ApiKeyRepository keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * A key as its owner sees it later: without its secret.
     *
     * @param lastUsedFrom the address that it was used from last
     * @param networks from where alone it works; empty for everywhere
     * @param createdBy the address of whoever made it; absent if they are gone
     * @param expiresAt absent for keys that were made before keys had an end
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ApiKeyView(
            long id,
            String name,
            String prefix,
            List<String> scopes,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            @Nullable String lastUsedFrom,
            @Nullable Instant expiresAt,
            List<String> networks,
            @Nullable String createdBy) {}

    /**
     * A key at the only moment at which it can be read.
     *
     * @param key the secret to send as {@code Authorization: Bearer …}
     */
    public record NewApiKey(
            long id,
            String name,
            String prefix,
            List<String> scopes,
            String key,
            Instant createdAt,
            @Nullable Instant expiresAt)
            implements Identified {}

    NewApiKey create(
            String name,
            List<String> scopes,
            List<String> networks,
            @Nullable Long createdBy,
            Instant expiresAt) {
        String secret = STARTS_WITH + Secrets.next();
        String prefix = secret.substring(0, SHOWN);
        ApiKey key = new ApiKey(name, prefix, Secrets.hash(secret), scopes, networks);
        Instant now = clock.instant();
        key.made(createdBy, now, expiresAt);
        keys.persistAndFlush(key);
        return new NewApiKey(key.id(), name, prefix, scopes, secret, now, expiresAt);
    }

    List<ApiKeyView> list() {
        return keys.views();
    }

    /** Returns false if there is no such key or it was revoked before. */
    boolean revoke(long id) {
        boolean isRevoked = keys.revoke(id);
        remembered.clear();
        return isRevoked;
    }

    /** What an account made ends with it; returns how many keys that were. */
    int revokeOf(long accountId) {
        int revoked = keys.revokeOf(accountId);
        remembered.clear();
        return revoked;
    }

    /** For one address: from another one the key may not work. */
    private record Remembered(Identities.Known known, String from, long sinceNanos) {
        boolean holdsFor(String address) {
            return from.equals(address) && System.nanoTime() - sinceNanos < REMEMBERED_NANOS;
        }
    }

    /**
     * @param from the address that the request came from
     */
    Optional<Identities.Known> find(String key, String from) {
        if (!key.startsWith(STARTS_WITH)) {
            return Optional.empty();
        }
        byte[] hash = Secrets.hash(key);
        Remembered before = remembered.get(ByteBuffer.wrap(hash));
        if (before != null && before.holdsFor(from)) {
            return Optional.of(before.known());
        }
        long since = System.nanoTime();
        Optional<Identities.Known> found = keys.use(hash, from).map(ApiKey::known);
        found.ifPresent(known -> remember(hash, new Remembered(known, from, since)));
        return found;
    }

    private void remember(byte[] hash, Remembered known) {
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(ByteBuffer.wrap(hash), known);
    }
}
