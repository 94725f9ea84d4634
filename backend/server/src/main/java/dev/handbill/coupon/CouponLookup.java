package dev.handbill.coupon;

import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Finds a coupon without telling by its time how much of a guess was right. A token is looked up by
 * its parts that are no secret, and the secret is compared in constant time. The statements ask for
 * the coupon at or before what was given: one descent of the index and one row, whether that is the
 * coupon or, where there is none, its neighbor.
 */
@ApplicationScoped
public class CouponLookup {
    private static final String SELECT =
            """
            SELECT found.is_decoy, %s
            FROM (SELECT * FROM (%%s) near ORDER BY is_decoy LIMIT 1) found
            JOIN qr_codes q ON q.id = found.id
            JOIN campaigns c ON c.id = q.campaign_id LEFT JOIN customers p ON p.id = q.customer_id
            %s
            """
                    .formatted(CouponRow.COLUMNS, CouponRow.INSTEAD);

    /** The second branch: coupons whose customers were deleted, through an index of their own. */
    private static final String BY_PARTS =
            SELECT.formatted(
                    """
                    (SELECT id, (campaign_id, customer_id) <> (:campaign, :customer) AS is_decoy FROM qr_codes
                     WHERE (campaign_id, customer_id) <= (:campaign, :customer)
                     ORDER BY campaign_id DESC, customer_id DESC LIMIT 1)
                    UNION ALL
                    SELECT id, false FROM qr_codes
                    WHERE campaign_id = :campaign AND split_part(token, '-', 2) = :customer::bigint::text AND customer_id IS NULL
                    """);

    private static final String BY_SHORT_CODE =
            SELECT.formatted(
                    """
                    (SELECT id, short_code <> :code AS is_decoy FROM qr_codes
                     WHERE short_code <= :code ORDER BY short_code DESC LIMIT 1)
                    """);

    private static final String BY_ID =
            SELECT.formatted("SELECT id, false AS is_decoy FROM qr_codes WHERE id = ?");

    private static final String OF_CUSTOMERS =
            """
            SELECT %s
            FROM unnest(:customers::bigint[]) WITH ORDINALITY AS wanted (id, place)
            CROSS JOIN LATERAL (
                SELECT *, usage_count < max_usage AND voided_at IS NULL AND expires_at > :now
                    AND NOT %s AS is_open
                FROM qr_codes q WHERE customer_id = wanted.id ORDER BY is_open DESC, id DESC LIMIT :each) q
            JOIN campaigns c ON c.id = q.campaign_id JOIN customers p ON p.id = q.customer_id
            %s
            ORDER BY wanted.place, q.is_open DESC, q.id DESC
            """
                    .formatted(CouponRow.COLUMNS, CouponRow.USED_INSTEAD, CouponRow.INSTEAD);

    private static final CouponReference NOBODYS =
            new CouponReference.Token(Long.MAX_VALUE, Long.MAX_VALUE, "0-0-none");
    private static final String NO_SECRET = "0-0-" + "0".repeat(CouponTokens.HASH_LENGTH);

    private final Db db;

    CouponLookup(Db db) {
        this.db = db;
    }

    private record Candidate(FoundCoupon coupon, boolean isDecoy) {}

    /**
     * The coupon, if the reference is right to its last letter.
     *
     * @param given whatever was typed or scanned
     */
    public Optional<FoundCoupon> find(String given) {
        return switch (CouponReference.of(given).orElse(NOBODYS)) {
            case CouponReference.Token token -> proven(byParts(token), token.token(), true);
            case CouponReference.ShortCode code ->
                    proven(
                            db.first(
                                    BY_SHORT_CODE,
                                    CouponLookup::candidate,
                                    Args.of("code", code.code())),
                            code.code(),
                            false);
        };
    }

    /** The coupon as it is now. */
    public FoundCoupon again(long id) {
        return db.one(BY_ID, CouponRow::read, id);
    }

    /**
     * Coupons of customers, those that are worth something first, then the newest.
     *
     * @param each at most so many of each customer
     */
    public List<FoundCoupon> ofCustomers(long[] customerIds, int each, Instant now) {
        return db.query(
                OF_CUSTOMERS,
                CouponRow::read,
                Args.of("customers", customerIds).and("now", now).and("each", each));
    }

    private Optional<Candidate> byParts(CouponReference.Token token) {
        return db.first(
                BY_PARTS,
                CouponLookup::candidate,
                Args.of("campaign", token.campaignId()).and("customer", token.customerId()));
    }

    private static Optional<FoundCoupon> proven(
            Optional<Candidate> found, String given, boolean isToken) {
        String secret =
                found.map(Candidate::coupon)
                        .map(coupon -> isToken ? coupon.token() : coupon.shortCode())
                        .orElse(NO_SECRET);
        boolean isSame =
                MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8),
                        given.getBytes(StandardCharsets.UTF_8));
        boolean isRight = isSame & found.filter(candidate -> !candidate.isDecoy()).isPresent();
        return isRight ? found.map(Candidate::coupon) : Optional.empty();
    }

    private static Candidate candidate(Row row) throws SQLException {
        return new Candidate(CouponRow.read(row), row.getBoolean("is_decoy"));
    }
}
