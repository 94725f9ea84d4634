package dev.handbill.consent;

import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A yes that somebody said themselves and proved: the only thing that undoes an earlier no, their
 * own or one that an erasure left. Bounces, complaints and what the business put on the list stay.
 */
@ApplicationScoped
public class ProvenConsent {
    private static final String SET =
            """
            UPDATE customers
            SET %1$s_consent = 'subscribed', %1$s_consent_source = :source, %1$s_consent_at = now(), updated_at = now()
            WHERE id = :customer
            """;

    private static final String RECORD =
            """
            INSERT INTO consent_changes (customer_id, channel, status, source, words_id, given_at)
            VALUES (:customer, :channel, 'subscribed', :source, :words, :given_at)
            """;

    private final Db db;
    private final ConsentHistory history;

    ProvenConsent(Db db, ConsentHistory history) {
        this.db = db;
        this.history = history;
    }

    /**
     * How they said so.
     *
     * @param source where, such as {@code sign-up page: counter}
     * @param words the number of what they agreed to ({@link ConsentWords}); null where we did not
     *     show any
     * @param givenAt when they said so; the proof came at the moment it is recorded
     */
    public record Proof(String source, @Nullable Long words, Instant givenAt) {}

    /** Recorded each time, also for who had said yes before: a newer proof is worth more. */
    @Transactional
    public void record(long customerId, Channel channel, String address, Proof proof) {
        db.update(
                SET.formatted(channel.wire()),
                Args.of("source", proof.source()).and("customer", customerId));
        db.update(
                RECORD,
                Args.of("customer", customerId)
                        .and("channel", channel)
                        .and("source", proof.source())
                        .and("words", proof.words())
                        .and("given_at", proof.givenAt()));
        history.allowAgain(channel, address);
        db.update(
                "DELETE FROM suppressions WHERE channel = ? AND address = ? AND reason = 'erased'",
                channel,
                address);
    }
}
