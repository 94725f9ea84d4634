package dev.handbill.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import dev.handbill.kernel.web.Identified;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Keys for programs. Only the SHA-256 of a key is kept. */
@ApplicationScoped
public class ApiKeyStore {
    private static final String STARTS_WITH = "hb_";
    private static final int SHOWN = 9;

    private static final String CREATE =
            """
            INSERT INTO api_keys (name, prefix, key_hash, scopes, created_by, expires_at)
            VALUES (:name, :prefix, :hash, :scopes, :maker, :end)
            RETURNING id, name, prefix, scopes, created_at, last_used_at, expires_at,
                (SELECT email FROM accounts a WHERE a.id = created_by) AS maker
            """;

    private static final String LIST =
            """
            SELECT k.id, k.name, k.prefix, k.scopes, k.created_at, k.last_used_at, k.expires_at, a.email AS maker
            FROM api_keys k LEFT JOIN accounts a ON a.id = k.created_by
            WHERE k.revoked_at IS NULL ORDER BY k.id
            """;

    // at most once a minute: a busy integration must not turn one row into a queue of writers
    private static final String FIND =
            """
            SELECT id, name, scopes,
                last_used_at IS NULL OR last_used_at < now() - interval '1 minute' AS is_news
            FROM api_keys WHERE key_hash = ? AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())
            """;

    private static final String TOUCH = "UPDATE api_keys SET last_used_at = now() WHERE id = ?";

    private static final String REVOKE =
            "UPDATE api_keys SET revoked_at = now() WHERE id = ? AND revoked_at IS NULL";

    /**
     * A till that redeems all day shows the same key each time. A revoked key still works for so
     * long on other processes.
     */
    private static final long REMEMBERED_NANOS = Duration.ofSeconds(1).toNanos();

    private static final int MOST_REMEMBERED = 1_000;

    private final Map<ByteBuffer, Remembered> remembered = new ConcurrentHashMap<>();
    private final Db db;

    ApiKeyStore(Db db) {
        this.db = db;
    }

    /**
     * A key as its owner sees it later: without its secret.
     *
     * @param createdBy the address of whoever made it; absent if they are gone
     * @param expiresAt absent for keys that were made before keys had an end
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ApiKeyView(
            long id,
            String name,
            String prefix,
            List<String> scopes,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant expiresAt,
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

    public NewApiKey create(
            String name, List<String> scopes, @Nullable Long createdBy, Instant expiresAt) {
        String key = STARTS_WITH + Secrets.next();
        ApiKeyView made =
                db.one(
                        CREATE,
                        ApiKeyStore::read,
                        Args.of("name", name)
                                .and("prefix", key.substring(0, SHOWN))
                                .and("hash", Secrets.hash(key))
                                .and("scopes", scopes.toArray(String[]::new))
                                .and("maker", createdBy)
                                .and("end", expiresAt));
        return new NewApiKey(
                made.id(),
                made.name(),
                made.prefix(),
                made.scopes(),
                key,
                made.createdAt(),
                made.expiresAt());
    }

    public List<ApiKeyView> list() {
        return db.query(LIST, ApiKeyStore::read);
    }

    /** Returns false if there is no such key or it was revoked before. */
    public boolean revoke(long id) {
        boolean isRevoked = db.update(REVOKE, id) == 1;
        remembered.clear();
        return isRevoked;
    }

    /** What an account made ends with it; returns how many keys that were. */
    int revokeOf(long accountId) {
        int revoked =
                db.update(
                        "UPDATE api_keys SET revoked_at = now() WHERE created_by = ? AND revoked_at IS NULL",
                        accountId);
        remembered.clear();
        return revoked;
    }

    private record Remembered(Identities.Known known, long sinceNanos) {}

    private record Found(Identities.Known known, boolean isNews) {}

    Optional<Identities.Known> find(String key) {
        if (!key.startsWith(STARTS_WITH)) {
            return Optional.empty();
        }
        byte[] hash = Secrets.hash(key);
        Remembered before = remembered.get(ByteBuffer.wrap(hash));
        if (before != null && System.nanoTime() - before.sinceNanos() < REMEMBERED_NANOS) {
            return Optional.of(before.known());
        }
        return read(hash);
    }

    private Optional<Identities.Known> read(byte[] hash) {
        long since = System.nanoTime();
        Optional<Found> found = db.first(FIND, ApiKeyStore::found, hash);
        found.ifPresent(
                one -> {
                    if (one.isNews()) {
                        db.update(TOUCH, one.known().actor().apiKeyId());
                    }
                    remember(hash, new Remembered(one.known(), since));
                });
        return found.map(Found::known);
    }

    private void remember(byte[] hash, Remembered known) {
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(ByteBuffer.wrap(hash), known);
    }

    private static Found found(Row row) throws SQLException {
        Actor actor = new Actor(null, row.getLong("id"), Actor.KEY, row.getString("name"));
        return new Found(
                new Identities.Known(actor, Set.copyOf(row.getStrings("scopes"))),
                row.getBoolean("is_news"));
    }

    private static ApiKeyView read(Row row) throws SQLException {
        return new ApiKeyView(
                row.getLong("id"),
                row.getString("name"),
                row.getString("prefix"),
                row.getStrings("scopes"),
                row.getInstant("created_at"),
                row.getInstantOrNull("last_used_at"),
                row.getInstantOrNull("expires_at"),
                row.getStringOrNull("maker"));
    }
}
