package dev.handbill.signup.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handbill.account.Secrets;
import dev.handbill.consent.KeyedHash;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of forms that were sent, and the counts that outlive them. */
@ApplicationScoped
class SignUpStore {
    private static final String INSERT =
            """
            INSERT INTO sign_ups (page_id, token_hash, channel, address_hash, email, phone, given, network, words_id,
                language, source, is_mailed, asked_at, expires_at)
            VALUES (:page, :token, :channel, :address, :email, :phone, :given::jsonb, :network, :words, :language, :source,
                :is_mailed, :asked_at, :expires_at)
            RETURNING id
            """;

    private static final String BESIDE =
            """
            UPDATE sign_ups SET beside_id = CASE id WHEN :one THEN :other ELSE :one END WHERE id IN (:one, :other)
            """;

    /**
     * Both addresses of a form in the order of their ids, so that two proofs at once make one
     * customer.
     */
    private static final String LOCK =
            """
            SELECT o.id FROM sign_ups o
            WHERE o.id IN (SELECT unnest(ARRAY[s.id, s.beside_id]) FROM sign_ups s WHERE s.id = :id)
            ORDER BY o.id FOR UPDATE
            """;

    /** Whoever answers means the question that came last. */
    private static final String ASKED_BY_SMS =
            """
            SELECT id FROM sign_ups WHERE phone = :phone AND is_mailed AND expires_at > :now
            ORDER BY asked_at DESC, id DESC LIMIT 1
            """;

    private static final String FIND =
            """
            SELECT s.id, s.page_id, p.slug, p.segments, s.channel, coalesce(s.email, s.phone) AS address, s.given, s.words_id,
                   s.language, s.source, s.asked_at, s.confirmed_at, s.customer_id,
                   CASE s.channel WHEN 'email' THEN c.email ELSE c.phone END AS customer_address,
                   b.customer_id AS beside_customer_id, p.welcome_campaign_id
            FROM sign_ups s JOIN sign_up_pages p ON p.id = s.page_id
            LEFT JOIN customers c ON c.id = s.customer_id
            LEFT JOIN sign_ups b ON b.id = s.beside_id
            WHERE s.id = :id AND s.expires_at > :now
            """;

    /** What was given is the customer's now, and stays nowhere else. */
    private static final String CONFIRM =
            """
            UPDATE sign_ups
            SET confirmed_at = :now, customer_id = :customer, email = NULL, phone = NULL, given = NULL, network = NULL
            WHERE id = :id
            """;

    private static final String COUNT =
            """
            INSERT INTO sign_up_days AS d (page_id, day, source, asked, confirmed)
            VALUES (:page, :day::date, :source, :asked, :confirmed)
            ON CONFLICT (page_id, day, source)
            DO UPDATE SET asked = d.asked + excluded.asked, confirmed = d.confirmed + excluded.confirmed
            """;

    private final Db db;
    private final KeyedHash hashes;
    private final ObjectMapper json;

    SignUpStore(Db db, KeyedHash hashes, ObjectMapper json) {
        this.db = db;
        this.hashes = hashes;
        this.json = json;
    }

    /**
     * A form that waits for its address to be proven.
     *
     * @param network of the sender, truncated
     * @param words the number of what was agreed to
     */
    record Asked(
            long page,
            Channel channel,
            String address,
            Given given,
            String network,
            long words,
            String language,
            String source,
            boolean isMailed,
            Instant at,
            Instant until) {}

    /**
     * What a link leads to, or an answer by SMS means.
     *
     * @param address null once it is confirmed
     * @param customerId null before it is confirmed
     * @param welcomeCampaignId whose coupon the page gives; null for none
     * @param customerAddress null before, or where the customer has none any more
     * @param besideCustomerId who the other address of the same form belongs to; null unless it is
     *     confirmed
     */
    record Found(
            long id,
            long page,
            String slug,
            List<String> segments,
            Channel channel,
            @Nullable String address,
            @Nullable Given given,
            long words,
            String language,
            String source,
            Instant askedAt,
            boolean isConfirmed,
            @Nullable Long customerId,
            @Nullable String customerAddress,
            @Nullable Long besideCustomerId,
            @Nullable Long welcomeCampaignId) {}

    /** Until the transaction ends nobody else asks for this address. */
    void lock(String address) {
        db.one(
                "SELECT pg_advisory_xact_lock(hashtextextended('sign-up ' || ?, 0))::text AS done",
                row -> row.getString("done"),
                address);
    }

    long askedSince(String address, Instant since) {
        return db.one(
                "SELECT count(*) AS n FROM sign_ups WHERE address_hash = ? AND asked_at > ? AND is_mailed",
                row -> row.getLong("n"),
                hash(address),
                since);
    }

    long insert(String secret, Asked asked) {
        return db.one(
                INSERT,
                row -> row.getLong("id"),
                Args.of("page", asked.page())
                        .and("token", Secrets.hash(secret))
                        .and("channel", asked.channel())
                        .and("address", hash(asked.address()))
                        .and("email", asked.channel() == Channel.EMAIL ? asked.address() : null)
                        .and("phone", asked.channel() == Channel.SMS ? asked.address() : null)
                        .and("given", text(asked.given()))
                        .and("network", asked.network())
                        .and("words", asked.words())
                        .and("language", asked.language())
                        .and("source", asked.source())
                        .and("is_mailed", asked.isMailed())
                        .and("asked_at", asked.at())
                        .and("expires_at", asked.until()));
    }

    /** Two addresses that stood in one form. */
    void join(long one, long other) {
        db.update(BESIDE, Args.of("one", one).and("other", other));
    }

    /** The number of what a link leads to. */
    Optional<Long> bySecret(String secret) {
        return db.first(
                "SELECT id FROM sign_ups WHERE token_hash = ?",
                row -> row.getLong("id"),
                Secrets.hash(secret));
    }

    /** The number of what an SMS from there answers. */
    Optional<Long> byAnswer(String phone, Instant now) {
        return db.first(
                ASKED_BY_SMS, row -> row.getLong("id"), Args.of("phone", phone).and("now", now));
    }

    Optional<Found> find(long id, Instant now) {
        return db.first(FIND, this::found, Args.of("id", id).and("now", now));
    }

    /** Like {@link #find}, with the whole form locked to the end of the transaction. */
    Optional<Found> locked(long id, Instant now) {
        db.query(LOCK, row -> row.getLong("id"), Args.of("id", id));
        return find(id, now);
    }

    void confirm(long id, long customerId, Instant now) {
        db.update(CONFIRM, Args.of("now", now).and("customer", customerId).and("id", id));
    }

    void count(long page, LocalDate day, String source, int asked, int confirmed) {
        db.update(
                COUNT,
                Args.of("page", page)
                        .and("day", day.toString())
                        .and("source", source)
                        .and("asked", asked)
                        .and("confirmed", confirmed));
    }

    /** Wipes what was not confirmed in time; returns how many. */
    int purge(Instant now) {
        return db.update("DELETE FROM sign_ups WHERE expires_at <= ?", now);
    }

    private byte[] hash(String address) {
        return hashes.of("sign-up:", address.getBytes(StandardCharsets.UTF_8));
    }

    private String text(Given given) {
        try {
            return json.writeValueAsString(given);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Strings are always JSON", e);
        }
    }

    private Found found(Row row) throws SQLException {
        String given = row.getStringOrNull("given");
        return new Found(
                row.getLong("id"),
                row.getLong("page_id"),
                row.getString("slug"),
                row.getStrings("segments"),
                Channel.of(row.getString("channel")),
                row.getStringOrNull("address"),
                given == null ? null : given(given),
                row.getLong("words_id"),
                row.getString("language"),
                row.getString("source"),
                row.getInstant("asked_at"),
                row.getInstantOrNull("confirmed_at") != null,
                row.getLongOrNull("customer_id"),
                row.getStringOrNull("customer_address"),
                row.getLongOrNull("beside_customer_id"),
                row.getLongOrNull("welcome_campaign_id"));
    }

    private Given given(String text) {
        try {
            return json.readValue(text, Given.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A form that cannot be read", e);
        }
    }
}
