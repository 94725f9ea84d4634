package dev.handbill.customer.timeline;

import dev.handbill.customer.CustomerStore;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.DbException;
import dev.handbill.kernel.sql.Row;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what the tables of other rooms tell of a customer; each part by its index. */
@ApplicationScoped
class Timelines {
    private static final String MESSAGES =
            """
            SELECT 'message' AS kind, d.id, coalesce(d.finished_at, d.created_at) AS at, d.channel, d.status, d.campaign_id,
                NULL::text AS code, NULL::bigint AS amount_minor, NULL::text AS currency, NULL::text AS topic,
                NULL::text AS source, NULL::text AS actor, NULL::text AS basis, NULL::timestamptz AS given_at,
                false AS is_reversed, NULL::bigint AS words_id
            FROM deliveries d WHERE d.customer_id = :customer
            """;

    private static final String OPENS =
            """
            SELECT 'open', d.id, d.opened_at, d.channel, NULL, d.campaign_id, NULL, NULL::bigint, NULL, NULL, NULL, NULL,
                NULL, NULL::timestamptz, false, NULL::bigint
            FROM deliveries d WHERE d.customer_id = :customer AND d.opened_at IS NOT NULL
            """;

    private static final String CLICKS =
            """
            SELECT 'click', d.id, d.clicked_at, d.channel, NULL, d.campaign_id, NULL, NULL::bigint, NULL, NULL, NULL, NULL,
                NULL, NULL::timestamptz, false, NULL::bigint
            FROM deliveries d WHERE d.customer_id = :customer AND d.clicked_at IS NOT NULL
            """;

    private static final String COUPONS =
            """
            SELECT 'coupon', q.id, q.created_at, NULL, NULL, q.campaign_id, q.short_code, NULL::bigint, NULL, NULL, NULL, NULL,
                NULL, NULL::timestamptz, false, NULL::bigint
            FROM qr_codes q WHERE q.customer_id = :customer
            """;

    private static final String REDEMPTIONS =
            """
            SELECT 'redemption', r.id, r.at, NULL, r.result, r.campaign_id, q.short_code, r.amount_minor, r.currency::text,
                NULL, nullif(r.place, ''), a.name, NULL, NULL::timestamptz, r.reversed_at IS NOT NULL, NULL::bigint
            FROM redemptions r LEFT JOIN qr_codes q ON q.id = r.qr_code_id LEFT JOIN accounts a ON a.id = r.account_id
            WHERE r.customer_id = :customer
            """;

    private static final String CONSENT =
            """
            SELECT 'consent', h.id, h.at, h.channel, h.status, h.campaign_id, NULL, NULL::bigint, NULL, h.topic,
                nullif(h.source, ''), nullif(h.actor, ''), nullif(h.basis, ''), h.given_at, false, h.words_id
            FROM consent_changes h WHERE h.customer_id = :customer
            """;

    private static final Map<String, String> PARTS =
            Map.of(
                    "open", OPENS,
                    "click", CLICKS,
                    "coupon", COUPONS,
                    "redemption", REDEMPTIONS,
                    "consent", CONSENT);

    /** Without rows: it names the columns for whichever part is asked for. */
    private static final String NAMES = MESSAGES + " AND false UNION ALL ";

    private static final String PAGE =
            """
            SELECT t.*, t.kind || '-' || t.id AS key, t.at::text AS at_text, c.name AS campaign_name, c.id AS seen_campaign_id,
                (SELECT w.words FROM consent_words w WHERE w.id = t.words_id) AS words
            FROM (SELECT * FROM (%s) all_of_it WHERE %s
                  ORDER BY at DESC, kind DESC, id DESC LIMIT :limit) t
            LEFT JOIN LATERAL (SELECT id, name FROM campaigns WHERE id = t.campaign_id AND kind = 'campaign' OFFSET 0) c ON true
            ORDER BY t.at DESC, t.kind DESC, t.id DESC
            """;

    private static final String AFTER =
            "(at, kind, id) < (:after_at::timestamptz, :after_kind, :after_id)";

    private final Db db;
    private final CustomerStore customers;

    Timelines(Db db, CustomerStore customers) {
        this.db = db;
        this.customers = customers;
    }

    /** A place between two entries; times in the microseconds that PostgreSQL has. */
    private record Place(String kind, long id, String at) {
        String cursor() {
            byte[] text = "%s %d %s".formatted(kind, id, at).getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
        }

        static Place of(String cursor) {
            try {
                String text =
                        new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                String[] parts = text.replace('\0', '?').split(" ", 3);
                if (parts.length == 3) {
                    return new Place(parts[0], Long.parseLong(parts[1]), parts[2]);
                }
            } catch (IllegalArgumentException notOurs) {
                // answered below
            }
            throw wrongCursor();
        }
    }

    private record Placed(TimelineEntry entry, Place place) {}

    /**
     * Newest first.
     *
     * @param kind only these; null for all
     * @throws ApiProblem 404 if there is no such customer, 400 for a wrong cursor, 422 for a wrong
     *     kind
     */
    Page<TimelineEntry> of(
            long customerId, @Nullable String kind, int limit, @Nullable String cursor) {
        customers.get(customerId);
        Args args = Args.of("customer", customerId).and("limit", limit + 1);
        boolean isFirst = true;
        if (cursor != null && !cursor.isEmpty()) {
            isFirst = false;
            Place after = Place.of(cursor);
            args.and("after_at", after.at())
                    .and("after_kind", after.kind())
                    .and("after_id", after.id());
        }
        List<Placed> found = read(PAGE.formatted(parts(kind), isFirst ? "true" : AFTER), args);
        List<Placed> shown = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                shown.stream().map(Placed::entry).toList(),
                found.size() > limit ? shown.getLast().place().cursor() : null);
    }

    private List<Placed> read(String sql, Args args) {
        try {
            return db.query(sql, Timelines::placed, args);
        } catch (DbException e) {
            // a time in a cursor that somebody made up
            throw e.sqlState().startsWith("22") ? wrongCursor() : e;
        }
    }

    private static String parts(@Nullable String kind) {
        if (kind == null || kind.isBlank()) {
            return MESSAGES
                    + " UNION ALL "
                    + String.join(" UNION ALL ", OPENS, CLICKS, COUPONS, REDEMPTIONS, CONSENT);
        }
        if (kind.equals("message")) {
            return MESSAGES;
        }
        String part = PARTS.get(kind);
        if (part == null) {
            throw ApiProblem.invalid(
                    "/kind", "Use message, open, click, coupon, redemption or consent.");
        }
        return NAMES + part;
    }

    private static ApiProblem wrongCursor() {
        return ApiProblem.badRequest(
                "invalid-cursor", "Use the nextCursor of the previous page, or leave it out.");
    }

    private static Placed placed(Row row) throws SQLException {
        String channel = row.getStringOrNull("channel");
        TimelineEntry entry =
                new TimelineEntry(
                        row.getString("kind"),
                        row.getString("key"),
                        row.getInstant("at"),
                        channel == null ? null : Channel.of(channel),
                        row.getStringOrNull("status"),
                        row.getLongOrNull("seen_campaign_id"),
                        row.getStringOrNull("campaign_name"),
                        row.getStringOrNull("code"),
                        row.getLongOrNull("amount_minor"),
                        row.getStringOrNull("currency"),
                        row.getStringOrNull("topic"),
                        row.getStringOrNull("source"),
                        row.getStringOrNull("actor"),
                        row.getStringOrNull("basis"),
                        row.getInstantOrNull("given_at"),
                        row.getBoolean("is_reversed"),
                        row.getLongOrNull("words_id"),
                        row.getStringOrNull("words"));
        return new Placed(
                entry, new Place(entry.kind(), row.getLong("id"), row.getString("at_text")));
    }
}
