package dev.handbill.campaign;

import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import dev.handbill.kernel.text.MoneySum;
import dev.handbill.kernel.web.ApiProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Campaigns for a list that is asked for every two seconds: columns by name, and of the content no
 * more than whether they are there. That is told from the length of the stored value, which lies in
 * the row; the value itself lies elsewhere and is not fetched.
 */
@ApplicationScoped
class CampaignLists {
    /** What the ledger has counted; nothing before the first delivery. */
    private static final String FIGURES =
            """
            c.total_targeted, coalesce(e.total, 0) AS email_total, coalesce(s.total, 0) AS sms_total,
            coalesce(e.sent, 0) AS emails_sent, coalesce(e.failed, 0) AS emails_failed,
            coalesce(s.sent, 0) AS sms_sent, coalesce(s.failed, 0) AS sms_failed""";

    private static final String COUNTS =
            """
            LEFT JOIN campaign_counts e ON e.campaign_id = c.id AND e.channel = 'email'
            LEFT JOIN campaign_counts s ON s.campaign_id = c.id AND s.channel = 'sms'
            """;

    static final String GOES_OUT_AT =
            "CASE WHEN c.status = 'scheduled' THEN c.scheduled_at ELSE c.sent_at END";

    /** Days are those of the business, both included. */
    private static final String FILTER =
            """
            c.kind = 'campaign' AND (:status::text IS NULL OR c.status = :status)
              AND (:name::text IS NULL OR lower(c.name) LIKE :name ESCAPE '!')
              AND (:from::date IS NULL OR %1$s >= :from::date::timestamp AT TIME ZONE (SELECT time_zone FROM business))
              AND (:to::date IS NULL OR %1$s < (:to::date + 1)::timestamp AT TIME ZONE (SELECT time_zone FROM business))
              AND (:created_after::timestamptz IS NULL OR c.created_at >= :created_after)
              AND (:updated_after::timestamptz IS NULL OR c.updated_at >= :updated_after)
            """
                    .formatted(GOES_OUT_AT);

    private static final String NEWEST_FIRST =
            """
            SELECT c.id, row_number() OVER (ORDER BY c.id DESC) AS place FROM campaigns c
            WHERE c.id < :before AND %s
            ORDER BY c.id DESC LIMIT :limit
            """
                    .formatted(FILTER);

    /** Adds up every campaign's days: a few rows each, since they are kept and not counted. */
    private static final String ORDERED =
            """
            SELECT c.id, row_number() OVER (ORDER BY %1$s NULLS LAST, c.id DESC) AS place
            FROM campaigns c LEFT JOIN (
                SELECT s.campaign_id, sum(s.coupons) AS redeemed,
                       sum(s.amount_minor) FILTER (WHERE s.currency = (SELECT currency FROM business)) AS revenue
                FROM redemption_days s GROUP BY s.campaign_id) r ON r.campaign_id = c.id
            WHERE %2$s
            ORDER BY %1$s NULLS LAST, c.id DESC LIMIT :limit OFFSET :offset
            """;

    private static final String PAGE =
            """
            SELECT c.id, c.name, t.subject, t.subject <> '' AND t.email_content <> '' AS has_email,
                   t.sms_content <> '' AS has_sms, c.offer_title, c.target_segments, c.excluded_segments,
                   c.qr_expiration_days, c.max_usage, c.send_rate_limit_emails, c.send_rate_limit_sms,
                   c.status, c.status_reason, c.scheduled_at, c.created_at, c.updated_at, c.sent_at, c.completed_at,
                   r.redeemed, r.revenue,
            """
                    + FIGURES
                    + "\nFROM (%s) f JOIN campaigns c ON c.id = f.id\n"
                    + COUNTS
                    + """
                    JOIN campaign_contents t ON t.campaign_id = c.id
                    CROSS JOIN LATERAL (
                    """
                    + "SELECT coalesce(sum(coupons), 0) AS redeemed, "
                    + MoneySum.SUMS
                    + """
                     AS revenue
                        FROM (SELECT currency, sum(coupons) AS coupons, sum(amount_minor) AS amount
                              FROM redemption_days WHERE campaign_id = c.id GROUP BY currency) s) r
                    ORDER BY f.place
                    """;

    private static final String ONE =
            "SELECT " + FIGURES + " FROM campaigns c " + COUNTS + "WHERE c.id = :campaign";

    /**
     * What a list of campaigns is narrowed by, its order and its page.
     *
     * @param from the first day on which it went or goes out, such as 2026-12-01
     * @param to the last such day
     * @param createdAfter made at that time or later
     * @param updatedAfter changed at that time or later; its figures do not count
     * @param sort null for the newest first
     */
    record Filter(
            @Nullable CampaignStatus status,
            @Nullable String query,
            @Nullable String from,
            @Nullable String to,
            @Nullable Instant createdAfter,
            @Nullable Instant updatedAfter,
            @Nullable CampaignSort sort,
            @Nullable SortOrder order,
            @Nullable Integer limit,
            @Nullable String cursor) {}

    private final Db db;

    CampaignLists(Db db) {
        this.db = db;
    }

    List<CampaignSummary> newestFirst(Filter filter, long before, int limit) {
        return db.query(
                PAGE.formatted(NEWEST_FIRST),
                CampaignLists::summary,
                args(filter).and("before", before).and("limit", limit));
    }

    List<CampaignSummary> ordered(CampaignSort by, Filter filter, long offset, int limit) {
        String order = by.sql() + (filter.order() == SortOrder.ASC ? " ASC" : " DESC");
        return db.query(
                PAGE.formatted(ORDERED.formatted(order, FILTER)),
                CampaignLists::summary,
                args(filter).and("offset", offset).and("limit", limit));
    }

    private static Args args(Filter filter) {
        CampaignStatus status = filter.status();
        String query = filter.query();
        return Args.of("status", status == null ? null : status.wire())
                .and("name", query == null || query.isBlank() ? null : like(query))
                .and("from", day(filter.from(), "/from"))
                .and("to", day(filter.to(), "/to"))
                .and("created_after", filter.createdAfter())
                .and("updated_after", filter.updatedAfter());
    }

    /**
     * @throws ApiProblem 422 if it is no day of the calendar
     */
    private static @Nullable String day(@Nullable String given, String pointer) {
        if (given == null || given.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(given).toString();
        } catch (DateTimeParseException e) {
            throw ApiProblem.invalid(pointer, "Write the day as 2026-12-31.");
        }
    }

    CampaignFigures figures(long campaignId) {
        return db.first(ONE, CampaignLists::figures, Args.of("campaign", campaignId))
                .orElseThrow(() -> CampaignRefusals.unknown(campaignId));
    }

    /** So that a percent sign in the search box is a percent sign. */
    private static String like(String query) {
        return "%" + query.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }

    private static CampaignSummary summary(Row row) throws SQLException {
        return new CampaignSummary(
                row.getLong("id"),
                row.getString("name"),
                row.getString("subject"),
                channels(row),
                row.getString("offer_title"),
                row.getStrings("target_segments"),
                row.getStrings("excluded_segments"),
                row.getInt("qr_expiration_days"),
                row.getInt("max_usage"),
                row.getInt("send_rate_limit_emails"),
                row.getInt("send_rate_limit_sms"),
                CampaignStatus.of(row.getString("status")),
                row.getStringOrNull("status_reason"),
                row.getInstantOrNull("scheduled_at"),
                row.getInstant("created_at"),
                row.getInstant("updated_at"),
                row.getInstantOrNull("sent_at"),
                row.getInstantOrNull("completed_at"),
                figures(row),
                row.getLong("redeemed"),
                MoneySum.read(row.getStrings("revenue")));
    }

    private static List<Channel> channels(Row row) throws SQLException {
        List<Channel> channels = new ArrayList<>(2);
        if (row.getBoolean("has_email")) {
            channels.add(Channel.EMAIL);
        }
        if (row.getBoolean("has_sms")) {
            channels.add(Channel.SMS);
        }
        return channels;
    }

    private static CampaignFigures figures(Row row) throws SQLException {
        return new CampaignFigures(
                row.getLong("total_targeted"),
                row.getLong("email_total"),
                row.getLong("sms_total"),
                row.getLong("emails_sent"),
                row.getLong("emails_failed"),
                row.getLong("sms_sent"),
                row.getLong("sms_failed"));
    }
}
