package dev.handbill.signup.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handbill.account.Secrets;
import dev.handbill.consent.KeyedHash;
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
            INSERT INTO sign_ups (page_id, token_hash, address_hash, email, given, network, words_id, language, source,
                is_mailed, asked_at, expires_at)
            VALUES (:page, :token, :address, :email, :given::jsonb, :network, :words, :language, :source, :is_mailed,
                :asked_at, :expires_at)
            """;

    private static final String FIND =
            """
            SELECT s.id, s.page_id, p.slug, p.segments, s.email, s.given, s.words_id,
                   s.language, s.source, s.asked_at, s.confirmed_at, s.customer_id,
                   c.email AS customer_email, p.welcome_campaign_id
            FROM sign_ups s JOIN sign_up_pages p ON p.id = s.page_id
            LEFT JOIN customers c ON c.id = s.customer_id
            WHERE s.token_hash = :token AND s.expires_at > :now
            """;

    /** What was given is the customer's now, and stays nowhere else. */
    private static final String CONFIRM =
            """
            UPDATE sign_ups
            SET confirmed_at = :now, customer_id = :customer, email = NULL, given = NULL, network = NULL
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
            String email,
            Given given,
            String network,
            long words,
            String language,
            String source,
            boolean isMailed,
            Instant at,
            Instant until) {}

    /**
     * What a link leads to.
     *
     * @param email null once it is confirmed
     * @param customerId null before it is confirmed
     * @param welcomeCampaignId whose coupon the page gives; null for none
     * @param customerEmail null before, or where the customer has none any more
     */
    record Found(
            long id,
            long page,
            String slug,
            List<String> segments,
            @Nullable String email,
            @Nullable Given given,
            long words,
            String language,
            String source,
            Instant askedAt,
            boolean isConfirmed,
            @Nullable Long customerId,
            @Nullable String customerEmail,
            @Nullable Long welcomeCampaignId) {}

    /** Until the transaction ends nobody else asks for this address. */
    void lock(String email) {
        db.one(
                "SELECT pg_advisory_xact_lock(hashtextextended('sign-up ' || ?, 0))::text AS done",
                row -> row.getString("done"),
                email);
    }

    long mailedSince(String email, Instant since) {
        return db.one(
                "SELECT count(*) AS n FROM sign_ups WHERE address_hash = ? AND asked_at > ? AND is_mailed",
                row -> row.getLong("n"),
                hash(email),
                since);
    }

    void insert(String secret, Asked asked) {
        db.update(
                INSERT,
                Args.of("page", asked.page())
                        .and("token", Secrets.hash(secret))
                        .and("address", hash(asked.email()))
                        .and("email", asked.email())
                        .and("given", text(asked.given()))
                        .and("network", asked.network())
                        .and("words", asked.words())
                        .and("language", asked.language())
                        .and("source", asked.source())
                        .and("is_mailed", asked.isMailed())
                        .and("asked_at", asked.at())
                        .and("expires_at", asked.until()));
    }

    Optional<Found> find(String secret, Instant now) {
        return db.first(FIND, this::found, secret(secret, now));
    }

    /** Like {@link #find}, with the row locked to the end of the transaction. */
    Optional<Found> locked(String secret, Instant now) {
        return db.first(FIND + "FOR UPDATE OF s", this::found, secret(secret, now));
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

    private static Args secret(String secret, Instant now) {
        return Args.of("token", Secrets.hash(secret)).and("now", now);
    }

    private byte[] hash(String email) {
        return hashes.of("sign-up:", email.getBytes(StandardCharsets.UTF_8));
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
                row.getStringOrNull("email"),
                given == null ? null : given(given),
                row.getLong("words_id"),
                row.getString("language"),
                row.getString("source"),
                row.getInstant("asked_at"),
                row.getInstantOrNull("confirmed_at") != null,
                row.getLongOrNull("customer_id"),
                row.getStringOrNull("customer_email"),
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
