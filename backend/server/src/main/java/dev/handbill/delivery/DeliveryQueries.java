package dev.handbill.delivery;

import dev.handbill.customer.SearchReach;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ledger, page by page. */
@ApplicationScoped
class DeliveryQueries {
    private static final int LONGEST_QUERY = 200;

    /**
     * Up to here a search looks for its customers' deliveries, beyond for deliveries' customers.
     */
    private static final int FEW = 2_000;

    /**
     * The page first, its customers then: a campaign that the planner does not know yet was joined
     * as a whole and sorted, 50,000 look-ups for 50 rows.
     */
    private static final String PAGE =
            """
            SELECT d.*, trim(coalesce(c.first_name, '') || ' ' || coalesce(c.last_name, '')) AS customer_name
            FROM (SELECT * FROM (%s) found ORDER BY id LIMIT :limit) d
            LEFT JOIN customers c ON c.id = d.customer_id
            ORDER BY d.id
            """;

    /** By the index of a campaign's deliveries, which has them in order within a channel. */
    private static final String OF_CHANNEL =
            """
            (SELECT * FROM deliveries d
             WHERE d.campaign_id = :campaign AND d.channel = '%s' AND d.id > :after
               AND (:status::text IS NULL OR d.status = :status) %s
             ORDER BY d.id LIMIT :limit)
            """;

    /** OFFSET as below: a page looks up its own coupons, not all that the campaign has. */
    private static final String OF_SEGMENT =
            """
            AND EXISTS (SELECT FROM qr_codes q
                        WHERE q.id = d.qr_code_id AND :segment = ANY (coalesce(q.segments,
                            (SELECT f.segments FROM customers f WHERE f.id = q.customer_id), q.erased_segments)) OFFSET 0)
            """;

    /** Only readers who followed any link are looked up, each by the key of their message. */
    private static final String OF_LINK =
            """
            AND d.clicked_at IS NOT NULL
            AND EXISTS (SELECT FROM link_clicks k WHERE k.delivery_id = d.id AND k.number = :link OFFSET 0)
            """;

    private static final String OF_FEW = "AND d.customer_id = ANY (:found)";

    /**
     * A name that very many have is soon found again; OFFSET keeps the planner from turning it
     * round.
     */
    private static final String OF_MANY =
            """
            AND EXISTS (SELECT FROM customers f
                        WHERE f.id = d.customer_id AND f.search_text LIKE (SELECT search_fold(:like)) OFFSET 0)
            """;

    private final Db db;
    private final SearchReach reach;

    DeliveryQueries(Db db, SearchReach reach) {
        this.db = db;
        this.reach = reach;
    }

    Page<DeliveryView> page(long campaignId, DeliveryFilter filter) {
        requireCampaign(campaignId);
        int limit = Limit.of(filter.limit());
        DeliveryStatus status = filter.status();
        Args args =
                Args.of("campaign", campaignId)
                        .and("after", Cursor.decode(filter.cursor(), 0))
                        .and("status", status == null ? null : status.wire())
                        .and("limit", limit + 1);
        String more = conditions(filter, args);
        String like = like(filter.query());
        if (like != null) {
            Optional<long[]> few = few(like);
            more += few.isPresent() ? OF_FEW : OF_MANY;
            args = few.isPresent() ? args.and("found", few.get()) : args.and("like", like);
        }
        return Page.of(
                db.query(PAGE.formatted(rows(filter.channel(), more)), DeliveryQueries::read, args),
                limit,
                DeliveryView::id);
    }

    private static String conditions(DeliveryFilter filter, Args args) {
        String conditions = "";
        if (hasError(filter.status()) || filter.errorCode() != null) {
            conditions += "AND d.error_code IS NOT NULL ";
        }
        if (filter.errorCode() != null) {
            conditions += "AND d.error_code = :error_code ";
            args.and("error_code", filter.errorCode());
        }
        DeliveryOutcome outcome = filter.outcome();
        if (outcome != null) {
            // reachedBy alone tells which delivery stands for its coupon
            conditions +=
                    "AND "
                            + (filter.reachedBy() == null
                                    ? outcome.conditionOnce()
                                    : outcome.condition())
                            + " ";
        }
        if (filter.reachedBy() != null) {
            conditions += "AND " + filter.reachedBy().condition() + " ";
        }
        if (filter.link() != null) {
            conditions += OF_LINK;
            args.and("link", filter.link());
        }
        if (filter.segment() != null) {
            conditions += OF_SEGMENT;
            args.and("segment", filter.segment());
        }
        return conditions;
    }

    private static String rows(@Nullable Channel channel, String more) {
        return Arrays.stream(Channel.values())
                .filter(each -> channel == null || channel == each)
                .map(each -> OF_CHANNEL.formatted(each.wire(), more))
                .collect(Collectors.joining(" UNION ALL "));
    }

    /** Who is found, unless they are many. */
    private Optional<long[]> few(String like) {
        List<String> likes = List.of(like);
        if (reach.isCommon(likes)) {
            return Optional.empty();
        }
        long[] found =
                db
                        .query(
                                "SELECT id FROM %s LIMIT %d".formatted(reach.few(likes), FEW + 1),
                                row -> row.getLong("id"),
                                like)
                        .stream()
                        .mapToLong(Long::longValue)
                        .toArray();
        return found.length <= FEW ? Optional.of(found) : Optional.empty();
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
