package dev.handbill.delivery;

import dev.handbill.delivery.ledger.DeliveryStatus;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.Cursor;
import dev.handbill.kernel.web.Limit;
import dev.handbill.kernel.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The ledger, page by page. */
@ApplicationScoped
class DeliveryQueries {
    private static final int LONGEST_QUERY = 200;

    /*
     * The search goes through customers (trigram index) first and from there to deliveries by customer: a
     * name matches few customers, and scanning a campaign's million rows for it would take seconds.
     */
    private static final String PAGE =
            """
            SELECT d.*, trim(coalesce(c.first_name, '') || ' ' || coalesce(c.last_name, '')) AS customer_name
            FROM deliveries d LEFT JOIN customers c ON c.id = d.customer_id
            WHERE d.campaign_id = :campaign AND d.id > :after
              AND (:status::text IS NULL OR d.status = :status) %s
              AND (:channel::text IS NULL OR d.channel = :channel)
              AND (:like::text IS NULL OR d.customer_id IN (SELECT id FROM customers WHERE search_text LIKE search_fold(:like)))
            ORDER BY d.id LIMIT :limit
            """;

    private final Db db;

    DeliveryQueries(Db db) {
        this.db = db;
    }

    Page<DeliveryView> page(
            long campaignId,
            @Nullable DeliveryStatus status,
            @Nullable Channel channel,
            @Nullable String query,
            @Nullable Integer asked,
            @Nullable String cursor) {
        requireCampaign(campaignId);
        int limit = Limit.of(asked);
        String statusName = status == null ? null : status.wire();
        String channelName = channel == null ? null : channel.wire();
        String like = like(query);
        List<DeliveryView> rows =
                db.query(
                        PAGE.formatted(hasError(status) ? "AND d.error_code IS NOT NULL" : ""),
                        DeliveryQueries::read,
                        Args.of("campaign", campaignId)
                                .and("after", Cursor.decode(cursor, 0))
                                .and("status", statusName)
                                .and("channel", channelName)
                                .and("like", like)
                                .and("limit", limit + 1));
        return Page.of(rows, limit, DeliveryView::id);
    }

    /** These few are found by the index of rows with a code; it cannot name the status itself. */
    private static boolean hasError(@Nullable DeliveryStatus status) {
        return status == DeliveryStatus.FAILED
                || status == DeliveryStatus.SKIPPED
                || status == DeliveryStatus.UNKNOWN;
    }

    private void requireCampaign(long id) {
        if (db.first("SELECT id FROM campaigns WHERE id = ?", row -> row.getLong("id"), id)
                .isEmpty()) {
            throw ApiProblem.unknown("campaign", id);
        }
    }

    private static @Nullable String like(@Nullable String query) {
        if (query == null || query.isBlank()) {
            return null;
        }
        if (query.length() > LONGEST_QUERY) {
            throw ApiProblem.invalid(
                    "/query", "Search for at most " + LONGEST_QUERY + " characters.");
        }
        String literal = query.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
        return "%" + literal + "%";
    }

    private static DeliveryView read(Row row) throws SQLException {
        return new DeliveryView(
                row.getLong("id"),
                Channel.of(row.getString("channel")),
                row.getLongOrNull("customer_id"),
                row.getString("customer_name"),
                row.getStringOrNull("address"),
                DeliveryStatus.fromString(row.getString("status")),
                row.getInt("attempts"),
                row.getInstantOrNull("next_attempt_at"),
                row.getStringOrNull("provider"),
                row.getStringOrNull("provider_message_id"),
                row.getStringOrNull("error_code"),
                row.getStringOrNull("error_text"),
                row.getInstantOrNull("first_attempt_at"),
                row.getInstantOrNull("finished_at"),
                row.getInstantOrNull("delivered_at"),
                row.getInstantOrNull("bounced_at"),
                row.getStringOrNull("bounce_code"),
                row.getStringOrNull("bounce_text"),
                row.getInstantOrNull("opened_at"),
                row.getInstantOrNull("machine_opened_at"),
                row.getInstantOrNull("clicked_at"),
                row.getInstantOrNull("complained_at"));
    }
}
