package dev.handbill.signup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Columns;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of sign-up pages, and what came of each. */
@ApplicationScoped
public class SignUpPageStore {
    private static final TypeReference<List<SignUpQuestion>> QUESTIONS = new TypeReference<>() {};

    private static final String PAGES =
            """
            SELECT id, slug, name, title, greeting, asks_email, asks_phone, asks_name, asks_birthday, questions, segments, consent_text,
                   welcome_campaign_id, is_active, created_at, updated_at
            FROM sign_up_pages
            """;

    private static final String INSERT =
            """
            INSERT INTO sign_up_pages (slug, name, title, greeting, asks_email, asks_phone, asks_name, asks_birthday, questions, segments,
                consent_text, welcome_campaign_id, is_active)
            VALUES (:slug, :name, :title, :greeting, :asks_email, :asks_phone, :asks_name, :asks_birthday, :questions::jsonb, :segments,
                :consent_text, :welcome_campaign, :is_active)
            RETURNING id
            """;

    private static final String UPDATE =
            """
            UPDATE sign_up_pages
            SET slug = :slug, name = :name, title = :title, greeting = :greeting, asks_email = :asks_email, asks_phone = :asks_phone, asks_name = :asks_name,
                asks_birthday = :asks_birthday, questions = :questions::jsonb, segments = :segments,
                consent_text = :consent_text, welcome_campaign_id = :welcome_campaign, is_active = :is_active, updated_at = now()
            WHERE id = :id
            """;

    /** A row for each day and way: some thousands a year at most. */
    private static final String COUNTS =
            """
            SELECT page_id, source, sum(confirmed) AS joined,
                   sum(confirmed) FILTER (WHERE day >= :month::date) AS this_month
            FROM sign_up_days WHERE page_id = ANY (:pages)
            GROUP BY page_id, source ORDER BY joined DESC, source
            """;

    /** Who gave two addresses is one who waits, until one of them is proven. */
    private static final String WAITING =
            """
            SELECT s.page_id, count(DISTINCT CASE s.channel WHEN 'email' THEN s.address_hash
                                             ELSE coalesce(b.address_hash, s.address_hash) END) AS n
            FROM sign_ups s LEFT JOIN sign_ups b ON b.id = s.beside_id
            WHERE s.page_id = ANY (?) AND s.confirmed_at IS NULL AND b.confirmed_at IS NULL AND s.is_mailed
              AND s.expires_at > now()
            GROUP BY s.page_id
            """;

    private final Db db;
    private final ObjectMapper json;

    SignUpPageStore(Db db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    List<SignUpPage> all() {
        return db.query(PAGES + "ORDER BY lower(name), id", this::page);
    }

    Optional<SignUpPage> find(long id) {
        return db.first(PAGES + "WHERE id = ?", this::page, id);
    }

    /** Like {@link #find}, with the row locked to the end of the transaction. */
    Optional<SignUpPage> locked(long id) {
        return db.first(PAGES + "WHERE id = ? FOR UPDATE", this::page, id);
    }

    /** By the last part of its address, in small letters. */
    public Optional<SignUpPage> bySlug(String slug) {
        return db.first(PAGES + "WHERE slug = ?", this::page, slug);
    }

    public Optional<SignUpPage> byId(long id) {
        return find(id);
    }

    /** Whether the campaign can give coupons; it stays till the transaction ends. */
    boolean canWelcome(long campaignId) {
        return db.first(
                        """
                        SELECT id FROM campaigns WHERE id = ? AND kind = 'campaign' AND status NOT IN ('failed', 'cancelled')
                        FOR KEY SHARE
                        """,
                        row -> row.getLong("id"),
                        campaignId)
                .isPresent();
    }

    long count() {
        return db.one("SELECT count(*) AS n FROM sign_up_pages", row -> row.getLong("n"));
    }

    long insert(SignUpPage page) {
        return db.one(INSERT, row -> row.getLong("id"), columns(page));
    }

    void update(SignUpPage page) {
        db.update(UPDATE, columns(page).and("id", page.id()));
    }

    void delete(long id) {
        db.update("DELETE FROM sign_up_pages WHERE id = ?", id);
    }

    /**
     * @param month the first day of the present month
     */
    Map<Long, SignUpCounts> counts(List<Long> pages, LocalDate month) {
        record Way(long page, SignUpSource source, long thisMonth) {}
        long[] ids = pages.stream().mapToLong(Long::longValue).toArray();
        List<Way> ways =
                db.query(
                        COUNTS,
                        row ->
                                new Way(
                                        row.getLong("page_id"),
                                        new SignUpSource(
                                                row.getString("source"), row.getLong("joined")),
                                        row.getLong("this_month")),
                        Args.of("pages", ids).and("month", month.toString()));
        Map<Long, Long> waiting = new LinkedHashMap<>();
        db.query(WAITING, row -> waiting.put(row.getLong("page_id"), row.getLong("n")), ids);
        Map<Long, SignUpCounts> counts = new LinkedHashMap<>();
        for (long id : pages) {
            List<Way> own = ways.stream().filter(way -> way.page() == id).toList();
            List<SignUpSource> sources = new ArrayList<>();
            own.stream()
                    .map(Way::source)
                    .filter(source -> source.joined() > 0)
                    .forEach(sources::add);
            counts.put(
                    id,
                    new SignUpCounts(
                            own.stream().mapToLong(Way::thisMonth).sum(),
                            own.stream().mapToLong(way -> way.source().joined()).sum(),
                            waiting.getOrDefault(id, 0L),
                            sources));
        }
        return counts;
    }

    private Args columns(SignUpPage page) {
        return Args.of("slug", page.slug())
                .and("name", page.name())
                .and("title", page.title())
                .and("greeting", page.greeting())
                .and("asks_email", page.asksEmail())
                .and("asks_phone", page.asksPhone())
                .and("asks_name", page.asksName())
                .and("asks_birthday", page.asksBirthday())
                .and("questions", text(page.questions()))
                .and("segments", Columns.texts(page.segments()))
                .and("consent_text", page.consentText())
                .and("welcome_campaign", page.welcomeCampaignId())
                .and("is_active", page.isActive());
    }

    private String text(List<SignUpQuestion> questions) {
        try {
            return json.writeValueAsString(questions);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Questions are always JSON", e);
        }
    }

    private SignUpPage page(Row row) throws SQLException {
        return new SignUpPage(
                row.getLong("id"),
                row.getString("slug"),
                row.getString("name"),
                row.getString("title"),
                row.getString("greeting"),
                row.getString("asks_email"),
                row.getString("asks_phone"),
                row.getString("asks_name"),
                row.getString("asks_birthday"),
                questions(row.getString("questions")),
                row.getStrings("segments"),
                row.getString("consent_text"),
                row.getLongOrNull("welcome_campaign_id"),
                row.getBoolean("is_active"),
                row.getInstant("created_at"),
                row.getInstant("updated_at"));
    }

    private List<SignUpQuestion> questions(String text) {
        try {
            return json.readValue(text, QUESTIONS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Questions that cannot be read", e);
        }
    }
}
