package dev.handbill.news;

import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import dev.handbill.kernel.work.NothingToDo;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables {@code campaign_news} and {@code news_readers}. */
@ApplicationScoped
class NewsStore {
    /** How long news stay: who comes back from a holiday still finds them. */
    private static final Duration KEPT = Duration.ofDays(90);

    private static final String LATEST =
            """
            SELECT n.id, n.campaign_id, c.name, n.kind, n.reason, n.at
            FROM campaign_news n JOIN campaigns c ON c.id = n.campaign_id
            ORDER BY n.id DESC LIMIT :most
            """;

    /** Who sent or scheduled it last, if it was a person; otherwise every owner. */
    private static final String READERS =
            """
            WITH sender AS (
                SELECT account_id FROM audit_log
                WHERE subject = 'campaign' AND subject_id = :campaign AND action IN ('send', 'schedule')
                ORDER BY id DESC LIMIT 1)
            SELECT a.email FROM accounts a LEFT JOIN news_readers r ON r.account_id = a.id
            WHERE a.disabled_at IS NULL AND coalesce(r.mails, true)
              AND CASE WHEN (SELECT account_id FROM sender) IS NULL THEN a.role = 'owner'
                       ELSE a.id = (SELECT account_id FROM sender) END
            ORDER BY a.id
            """;

    private static final String FIGURES =
            """
            SELECT coalesce(sum(sent), 0) AS sent, coalesce(sum(failed), 0) AS failed
            FROM campaign_counts WHERE campaign_id = :campaign
            """;

    private final Db db;

    NewsStore(Db db) {
        this.db = db;
    }

    /**
     * @param readTo the newest that was seen; 0 if none was
     * @param mails whether e-mails are wanted
     */
    record Reader(long readTo, boolean mails) {}

    /** What a mail says in figures. */
    record Figures(long sent, long failed) {}

    void add(long campaignId, NewsKind kind, @Nullable String reason) {
        db.update(
                "INSERT INTO campaign_news (campaign_id, kind, reason) VALUES (:campaign, :kind, :reason)",
                Args.of("campaign", campaignId).and("kind", kind.wire()).and("reason", reason));
    }

    /** The newest first. */
    List<CampaignNews> latest(int most) {
        return db.query(LATEST, NewsStore::read, Args.of("most", most));
    }

    private static CampaignNews read(Row row) throws SQLException {
        return new CampaignNews(
                row.getLong("id"),
                row.getLong("campaign_id"),
                row.getString("name"),
                NewsKind.of(row.getString("kind")),
                row.getStringOrNull("reason"),
                row.getInstant("at"));
    }

    long countAfter(long id) {
        return db.one(
                "SELECT count(*) AS n FROM campaign_news WHERE id > :id",
                row -> row.getLong("n"),
                Args.of("id", id));
    }

    Reader reader(long accountId) {
        return db.first(
                        "SELECT read_to, mails FROM news_readers WHERE account_id = :account",
                        row -> new Reader(row.getLong("read_to"), row.getBoolean("mails")),
                        Args.of("account", accountId))
                .orElse(new Reader(0, true));
    }

    /** What is null stays; nothing becomes unread again, and nothing is read before it is there. */
    void change(long accountId, @Nullable Long readTo, @Nullable Boolean mails) {
        db.update(
                """
                INSERT INTO news_readers AS r (account_id, read_to, mails)
                SELECT :account, coalesce(least(coalesce(:read_to::bigint, 0), max(id)), 0), coalesce(:mails::boolean, true) FROM campaign_news
                ON CONFLICT (account_id) DO UPDATE
                SET read_to = greatest(r.read_to, excluded.read_to), mails = coalesce(:mails::boolean, r.mails)
                """,
                Args.of("account", accountId).and("read_to", readTo).and("mails", mails));
    }

    /** E-mail addresses of who is told of this campaign. */
    List<String> readersOf(long campaignId) {
        return db.query(READERS, row -> row.getString("email"), Args.of("campaign", campaignId));
    }

    String nameOf(long campaignId) {
        return db.one(
                "SELECT name FROM campaigns WHERE id = :campaign",
                row -> row.getString("name"),
                Args.of("campaign", campaignId));
    }

    Figures figuresOf(long campaignId) {
        return db.one(
                FIGURES,
                row -> new Figures(row.getLong("sent"), row.getLong("failed")),
                Args.of("campaign", campaignId));
    }

    @Scheduled(skipExecutionIf = NothingToDo.class, every = "1h", delayed = "8m")
    void forgetOld() {
        purge();
    }

    int purge() {
        return db.update(
                "DELETE FROM campaign_news WHERE at < now() - :days * interval '1 day'",
                Args.of("days", KEPT.toDays()));
    }
}
