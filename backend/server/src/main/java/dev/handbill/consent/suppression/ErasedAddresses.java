package dev.handbill.consent.suppression;

import dev.handbill.consent.KeyedHash;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Db;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/**
 * What is left of erased customers: an HMAC-SHA-256 of each address under the business's secret.
 * Nobody can read an address from it, and an address that comes back is recognized all the same. It
 * is then suppressed in plain, because whoever brought it back has it in plain.
 */
@ApplicationScoped
public class ErasedAddresses {
    /** The reason they were suppressed for before is kept; the others are there as erased. */
    private static final String KEEP =
            """
            INSERT INTO erased_addresses (channel, address_hash, reason)
            SELECT ?, decode(a.hash, 'hex'),
                CASE WHEN s.also_opted_out AND s.reason <> 'complaint' THEN 'opt-out' ELSE coalesce(s.reason, 'erased') END
            FROM unnest(?::text[], ?::text[]) AS a(address, hash)
            LEFT JOIN suppressions s ON s.channel = ? AND s.address = a.address
            ON CONFLICT (channel, address_hash) DO UPDATE SET reason = excluded.reason
            """;

    private static final String SUPPRESS_RETURNED =
            """
            WITH back AS (
                DELETE FROM erased_addresses e
                USING unnest(?::text[], ?::text[]) AS a(address, hash)
                WHERE e.channel = ? AND e.address_hash = decode(a.hash, 'hex')
                RETURNING a.address, e.channel, e.reason)
            INSERT INTO suppressions (channel, address, reason, source)
            SELECT channel, address, reason, 'erased before' FROM back
            ON CONFLICT (channel, address) DO NOTHING
            """;

    private final Db db;
    private final KeyedHash hashes;

    ErasedAddresses(Db db, KeyedHash hashes) {
        this.db = db;
        this.hashes = hashes;
    }

    /** Replaces the addresses' suppressions by hashes. */
    public void keep(Channel channel, Collection<String> addresses) {
        String[] plain = addresses.toArray(String[]::new);
        db.update(KEEP, channel, plain, hashes(channel, addresses), channel);
        db.update(
                "DELETE FROM suppressions WHERE channel = ? AND address = ANY (?)", channel, plain);
    }

    /** To be called wherever addresses come in, before anything is decided about them. */
    public void suppressReturned(Channel channel, Collection<String> addresses) {
        if (addresses.isEmpty() || isEmpty()) {
            return;
        }
        db.update(
                SUPPRESS_RETURNED,
                addresses.toArray(String[]::new),
                hashes(channel, addresses),
                channel);
    }

    /**
     * Whether an erased address was on the list for more than that or a no: it bounced, complained
     * or was blocked. Of a number a no counts as well: texts that strangers can have sent need more
     * than an address. Changes nothing, so that whoever types an address brings none back.
     */
    public boolean isKeptAsBlocked(Channel channel, String address) {
        return db.one(
                """
                SELECT EXISTS (SELECT FROM erased_addresses
                               WHERE channel = ? AND address_hash = decode(?, 'hex')
                                 AND reason <> 'erased' AND (reason <> 'opt-out' OR channel = 'sms')) AS is_kept
                """,
                row -> row.getBoolean("is_kept"),
                channel,
                hashes(channel, List.of(address))[0]);
    }

    private boolean isEmpty() {
        return db.one(
                "SELECT NOT EXISTS (SELECT FROM erased_addresses) AS none",
                row -> row.getBoolean("none"));
    }

    private String[] hashes(Channel channel, Collection<String> addresses) {
        String purpose = "erased:" + channel.wire() + ":";
        return addresses.stream()
                .map(address -> hashes.of(purpose, address.getBytes(StandardCharsets.UTF_8)))
                .map(HexFormat.of()::formatHex)
                .toArray(String[]::new);
    }
}
