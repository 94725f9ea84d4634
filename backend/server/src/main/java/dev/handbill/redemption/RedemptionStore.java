package dev.handbill.redemption;

import dev.handbill.coupon.FoundCoupon;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.redemption.Callers.Caller;
import dev.handbill.webhook.WebhookEvent;
import dev.handbill.webhook.WebhookOutbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Uses a coupon up and gives a use back, guarded. */
@ApplicationScoped
class RedemptionStore {
    /** A campaign without a cap. */
    private static final String NO_SHARE =
            "WITH share AS (SELECT :campaign::bigint AS campaign_id),\n";

    /**
     * A campaign with a cap: takes a use from a share that nobody else holds at this moment. The
     * share is locked before the coupon, here and in {@link #GIVE_SHARE_BACK}: nobody waits in a
     * circle.
     */
    private static final String FREE_SHARE =
            """
            WITH share AS (
                SELECT campaign_id, share FROM cap_shares WHERE campaign_id = :campaign AND uses_left > 0
                LIMIT 1 FOR UPDATE SKIP LOCKED
            ),
            """;

    private static final String ANY_SHARE =
            """
            WITH share AS (
                SELECT campaign_id, share FROM cap_shares WHERE campaign_id = :campaign AND uses_left > 0
                LIMIT 1 FOR UPDATE
            ),
            """;

    /**
     * The one place where a coupon is used up: of N at once, as many succeed as uses are left. One
     * statement is one round trip and one commit, and nothing is redeemed that is not in both logs.
     * A coupon in a chain of reminders is left alone unless the chain is held.
     */
    private static final String USE =
            """
            used AS (
                UPDATE qr_codes q SET usage_count = usage_count + 1, redeemed_at = :now, redeemed_place = :place
                WHERE id = :coupon AND usage_count < max_usage AND expires_at > :now AND voided_at IS NULL
                AND customer_id IS NOT NULL AND (chain_id IS NULL OR :chain_is_held::boolean AND NOT EXISTS (
                    SELECT FROM qr_codes o WHERE o.chain_id = q.chain_id AND o.id <> q.id AND o.usage_count > 0))
                AND EXISTS (SELECT FROM share)
                RETURNING id, campaign_id, customer_id, usage_count,
                    coalesce(q.segments, (SELECT c.segments FROM customers c WHERE c.id = q.customer_id)) AS segments
            ), logged AS (
                INSERT INTO redemptions (qr_code_id, campaign_id, customer_id, result, account_id, api_key_id, place,
                    amount_minor, currency, device, address, at)
                SELECT id, campaign_id, customer_id, 'redeemed', :account::bigint, :api_key::bigint, :place,
                    :amount::bigint, :currency, :device, :address, :now
                FROM used RETURNING id
            ), audited AS (
                INSERT INTO audit_log (account_id, api_key_id, actor, action, subject, subject_id, details)
                SELECT :account::bigint, :api_key::bigint, :actor, 'redeem', 'coupon', used.id,
                    jsonb_build_object('redemption', logged.id)
                FROM used, logged
            ), counted AS (
                SELECT id, campaign_id, segments, 1 AS uses, (usage_count = 1)::int AS coupons,
                    coalesce(:amount::bigint, 0) AS amount
                FROM used
            )
            """;

    /**
     * What {@code counted} brought, into the sums that the overview and the list of campaigns read.
     * They are locked last and in one order: whoever waits for them holds none that another needs.
     */
    private static final String ADD_UP =
            """
            , by_day AS (
                INSERT INTO redemption_days AS s (campaign_id, day, currency, share, uses, coupons, amount_minor)
                SELECT campaign_id, :day::date, coalesce(:currency::text, ''), id % 8, uses, coupons, amount FROM counted
                ON CONFLICT (campaign_id, day, currency, share) DO UPDATE
                SET uses = s.uses + excluded.uses, coupons = s.coupons + excluded.coupons,
                    amount_minor = s.amount_minor + excluded.amount_minor
                RETURNING s.day
            ), by_segment AS (
                INSERT INTO segment_days AS s (day, segment, currency, share, uses, amount_minor)
                SELECT DISTINCT by_day.day, t.segment, coalesce(:currency::text, ''), id % 8, uses, amount
                FROM by_day, counted CROSS JOIN LATERAL unnest(segments) AS t (segment)
                ORDER BY t.segment
                ON CONFLICT (day, segment, currency, share) DO UPDATE
                SET uses = s.uses + excluded.uses, amount_minor = s.amount_minor + excluded.amount_minor
            )
            """;

    /** Into the customer's own sums, by which rules find them. */
    private static final String REMEMBER =
            """
            , active AS (
                INSERT INTO customer_activity AS a (customer_id, redemptions, last_redeemed_at, currency, amounts,
                    spent_minor, last_amount_minor)
                SELECT used.customer_id, 1, :now, bill.currency, (bill.currency IS NOT NULL)::int,
                    coalesce(bill.amount, 0), bill.amount
                FROM used LEFT JOIN (SELECT b.currency, :amount::bigint AS amount FROM business b
                                     WHERE b.currency = :currency::text AND :amount::bigint IS NOT NULL) bill ON true
                ON CONFLICT (customer_id) DO UPDATE
                SET redemptions = a.redemptions + 1,
                    last_redeemed_at = greatest(a.last_redeemed_at, excluded.last_redeemed_at),
                    currency = coalesce(excluded.currency, a.currency),
                    amounts = CASE WHEN excluded.currency <> a.currency THEN 0 ELSE a.amounts END + excluded.amounts,
                    spent_minor = CASE WHEN excluded.currency <> a.currency THEN 0 ELSE a.spent_minor END
                        + excluded.spent_minor,
                    last_amount_minor = coalesce(excluded.last_amount_minor, a.last_amount_minor)
            )
            """;

    private static final String TAKE_SHARE =
            """
            , taken AS (
                UPDATE cap_shares s SET uses_left = s.uses_left - 1 FROM share, used
                WHERE s.campaign_id = share.campaign_id AND s.share = share.share
            )
            """;

    private static final String ANSWER = "SELECT logged.id, used.usage_count FROM used, logged";

    private static final Map<CapShare, String> REDEEM = redeem(ANSWER);

    private static final Map<CapShare, String> REDEEM_AND_TELL =
            redeem(
                    WebhookOutbox.part(WebhookEvent.COUPON_REDEEMED, "SELECT id FROM logged")
                            + ANSWER);

    /**
     * Held by the transaction. Not a row's lock: rows are locked after a share, this one before it.
     */
    private static final String HOLD_CHAIN =
            "SELECT 1 AS one FROM pg_advisory_xact_lock(hashtextextended('coupon chain', ?))";

    private static final String MAKE_SHARES =
            """
            INSERT INTO cap_shares (campaign_id, share, uses_left)
            SELECT c.id, i, c.redemption_cap / n + CASE WHEN i < c.redemption_cap %% n THEN 1 ELSE 0 END
            FROM campaigns c, least(%d, c.redemption_cap) AS n, generate_series(0, n - 1) AS i
            WHERE c.id = ? AND c.redemption_cap IS NOT NULL
            ON CONFLICT DO NOTHING
            """
                    .formatted(16);

    private static final String REVERSE =
            """
            UPDATE redemptions SET reversed_at = :now, reversed_by = :account
            WHERE id = :id AND result = 'redeemed' AND reversed_at IS NULL
            AND (:only_of_key::bigint IS NULL OR api_key_id = :only_of_key::bigint)
            AND (:only_of_account::bigint IS NULL OR account_id = :only_of_account::bigint)
            AND (:only_since::timestamptz IS NULL OR at >= :only_since::timestamptz)
            RETURNING qr_code_id, campaign_id, customer_id, at, amount_minor, currency
            """;

    private static final String GIVE_SHARE_BACK =
            """
            UPDATE cap_shares SET uses_left = uses_left + 1
            WHERE campaign_id = :campaign AND share =
                (SELECT share FROM cap_shares WHERE campaign_id = :campaign LIMIT 1 FOR UPDATE)
            """;

    private static final String GIVE_BACK =
            """
            UPDATE qr_codes q SET usage_count = usage_count - 1, redeemed_at = last.at,
                redeemed_place = coalesce(last.place, '')
            FROM (SELECT 1) AS one LEFT JOIN
                (SELECT r.at, r.place FROM redemptions r
                 WHERE r.qr_code_id = :coupon AND r.result = 'redeemed' AND r.reversed_at IS NULL
                 ORDER BY r.id DESC LIMIT 1) AS last ON true
            WHERE q.id = :coupon AND q.usage_count > 0
            """;

    /** After the use was given back: a coupon without any left counts as not redeemed again. */
    private static final String SUBTRACT =
            """
            WITH counted AS (
                SELECT q.id, q.campaign_id, coalesce(q.segments, (SELECT c.segments FROM customers c WHERE c.id = q.customer_id),
                        q.erased_segments) AS segments,
                    -1 AS uses, -(q.usage_count = 0)::int AS coupons, -coalesce(:amount::bigint, 0) AS amount
                FROM qr_codes q WHERE q.id = :coupon
            )
            """
                    + ADD_UP
                    + "SELECT count(*) AS n FROM by_day";

    private static final String HOLD_ACTIVITY =
            "SELECT customer_id FROM customer_activity WHERE customer_id = ? FOR UPDATE";

    /**
     * Counted anew: of what was the last, only the log knows what is the last now. The row is held
     * before, so that a redemption at the same time is either in the log or added to it after.
     */
    private static final String RECOUNT =
            """
            UPDATE customer_activity a
            SET redemptions = n.redemptions, last_redeemed_at = n.last_redeemed_at, currency = n.currency,
                amounts = n.amounts, spent_minor = n.spent_minor, last_amount_minor = n.last_amount_minor
            FROM activity_of(ARRAY[:customer::bigint]) n WHERE a.customer_id = n.customer_id
            """;

    private final Db db;
    private final WebhookOutbox outbox;

    RedemptionStore(Db db, WebhookOutbox outbox) {
        this.db = db;
        this.outbox = outbox;
    }

    /** A use that was taken: the log's id, and how often the coupon has been used with it. */
    record Used(long redemptionId, int usageCount) {}

    /** How to come by a use where the campaign has a cap. */
    enum CapShare {
        NONE_NEEDED,
        /** Empty also if every share with something left is held by someone else just now. */
        A_FREE_ONE,
        /** Waits for others; empty only if nothing is left. */
        ANY
    }

    Optional<Used> redeem(
            FoundCoupon coupon,
            CapShare share,
            CounterRequest handover,
            Caller caller,
            Instant now,
            ZoneId zone) {
        boolean isTold = outbox.wants(WebhookEvent.COUPON_REDEEMED);
        return db.first(
                Objects.requireNonNull((isTold ? REDEEM_AND_TELL : REDEEM).get(share)),
                row -> new Used(row.getLong("id"), row.getInt("usage_count")),
                handover.args(caller)
                        .and("campaign", coupon.campaignId())
                        .and("coupon", coupon.id())
                        .and("chain_is_held", coupon.chainId() != null)
                        .and("actor", caller.actor().label())
                        .and("day", day(now, zone))
                        .and("now", now));
    }

    /**
     * Waits until nobody else redeems a coupon of this chain. The coupons are read by a later
     * statement, which sees what the one before has used.
     */
    void holdChain(long chainId) {
        db.one(HOLD_CHAIN, row -> row.getLong("one"), chainId);
    }

    /** Deals the campaign's cap out; does nothing if that was done, by whomever. */
    void makeShares(long campaignId) {
        db.update(MAKE_SHARES, campaignId);
    }

    /**
     * Takes a redemption back, in the caller's transaction.
     *
     * @return false if it was no redemption, was reversed before, or is not the caller's to undo
     */
    boolean reverse(long id, @Nullable Long accountId, UndoRight right, Instant now, ZoneId zone) {
        Optional<Reversed> reversed =
                db.first(
                        REVERSE,
                        row ->
                                new Reversed(
                                        row.getLong("qr_code_id"),
                                        row.getLong("campaign_id"),
                                        row.getLongOrNull("customer_id"),
                                        row.getInstant("at"),
                                        row.getLongOrNull("amount_minor"),
                                        row.getStringOrNull("currency")),
                        right.args()
                                .and("id", id)
                                .and("account", accountId)
                                .and("only_since", right.since(now))
                                .and("now", now));
        reversed.ifPresent(
                of -> {
                    giveBack(of, zone);
                    outbox.tell(WebhookEvent.REDEMPTION_REVERSED, id);
                });
        return reversed.isPresent();
    }

    private record Reversed(
            long couponId,
            long campaignId,
            @Nullable Long customerId,
            Instant at,
            @Nullable Long amountMinor,
            @Nullable String currency) {}

    private void giveBack(Reversed use, ZoneId zone) {
        db.update(GIVE_SHARE_BACK, Args.of("campaign", use.campaignId()));
        db.update(GIVE_BACK, Args.of("coupon", use.couponId()));
        db.one(
                SUBTRACT,
                row -> row.getLong("n"),
                Args.of("coupon", use.couponId())
                        .and("day", day(use.at(), zone))
                        .and("amount", use.amountMinor())
                        .and("currency", use.currency()));
        Long customer = use.customerId();
        if (customer != null) {
            db.query(HOLD_ACTIVITY, row -> row.getLong("customer_id"), customer);
            db.update(RECOUNT, Args.of("customer", customer));
        }
    }

    private static String day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone).toString();
    }

    private static Map<CapShare, String> redeem(String end) {
        Map<CapShare, String> statements = new EnumMap<>(CapShare.class);
        statements.put(CapShare.NONE_NEEDED, NO_SHARE + USE + ADD_UP + REMEMBER + end);
        statements.put(
                CapShare.A_FREE_ONE, FREE_SHARE + USE + TAKE_SHARE + ADD_UP + REMEMBER + end);
        statements.put(CapShare.ANY, ANY_SHARE + USE + TAKE_SHARE + ADD_UP + REMEMBER + end);
        return statements;
    }
}
