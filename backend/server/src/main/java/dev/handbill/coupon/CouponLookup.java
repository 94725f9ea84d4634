package dev.handbill.coupon;

import dev.handbill.kernel.Db;
import dev.handbill.kernel.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Finds a coupon without telling by its time how much of a guess was right. A token is looked up by
 * its parts that are no secret, and the secret is compared in constant time. Where there is no such
 * coupon the same statement reads another one in its place, so that a miss takes the same work.
 */
@ApplicationScoped
public class CouponLookup {
    private static final String SELECT =
            """
            SELECT found.is_decoy, %s
            FROM (%%s ORDER BY is_decoy LIMIT 1) found
            JOIN qr_codes q ON q.id = found.id
            JOIN campaigns c ON c.id = q.campaign_id LEFT JOIN customers p ON p.id = q.customer_id
            %s
            """
                    .formatted(CouponRow.COLUMNS, CouponRow.INSTEAD);

    private static final String DECOY =
            " UNION ALL (SELECT id, true AS is_decoy FROM qr_codes WHERE id >= ? ORDER BY id LIMIT 1)";

    /** The second branch: coupons whose customers were deleted, through an index of their own. */
    private static final String BY_PARTS =
            SELECT.formatted(
                    """
                    SELECT id, false AS is_decoy FROM qr_codes WHERE campaign_id = ? AND customer_id = ?
                    UNION ALL
                    SELECT id, false FROM qr_codes
                    WHERE campaign_id = ? AND split_part(token, '-', 2) = ?::bigint::text AND customer_id IS NULL
                    """
                            + DECOY);

    private static final String BY_SHORT_CODE =
            SELECT.formatted(
                    "SELECT id, false AS is_decoy FROM qr_codes WHERE short_code = ?" + DECOY);

    private static final String BY_ID =
            SELECT.formatted("SELECT id, false AS is_decoy FROM qr_codes WHERE id = ?");

    private static final String OF_CUSTOMERS =
            """
            SELECT %s
            FROM unnest(?::bigint[]) WITH ORDINALITY AS wanted (id, place)
            CROSS JOIN LATERAL (
                SELECT *, usage_count < max_usage AND voided_at IS NULL AND expires_at > ?
                    AND NOT %s AS is_open
                FROM qr_codes q WHERE customer_id = wanted.id ORDER BY is_open DESC, id DESC LIMIT ?) q
            JOIN campaigns c ON c.id = q.campaign_id JOIN customers p ON p.id = q.customer_id
            %s
            ORDER BY wanted.place, q.is_open DESC, q.id DESC
            """
                    .formatted(CouponRow.COLUMNS, CouponRow.USED_INSTEAD, CouponRow.INSTEAD);

    private static final CouponReference NOBODYS = new CouponReference.Token(0, 0, "0-0-none");
    private static final String NO_SECRET = "0-0-" + "0".repeat(CouponTokens.HASH_LENGTH);

    private final Db db;

    /** As far as this process has seen. */
    private final AtomicLong highestId = new AtomicLong(1);

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
                            db.first(BY_SHORT_CODE, this::candidate, code.code(), decoy()),
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
        return db.query(OF_CUSTOMERS, CouponRow::read, customerIds, now, each);
    }

    private Optional<Candidate> byParts(CouponReference.Token token) {
        return db.first(
                BY_PARTS,
                this::candidate,
                token.campaignId(),
                token.customerId(),
                token.campaignId(),
                token.customerId(),
                decoy());
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

    /** Another one each time: the same one would be in every cache, and read faster. */
    private long decoy() {
        return ThreadLocalRandom.current().nextLong(1, highestId.get() + 1);
    }

    private Candidate candidate(Row row) throws SQLException {
        FoundCoupon coupon = CouponRow.read(row);
        highestId.accumulateAndGet(coupon.id(), Math::max);
        return new Candidate(coupon, row.getBoolean("is_decoy"));
    }
}
