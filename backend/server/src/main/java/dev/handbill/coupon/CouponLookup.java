package dev.handbill.coupon;

import dev.handbill.kernel.Db;
import dev.handbill.kernel.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Finds a coupon without telling by its time how much of a guess was right: a token is looked up by
 * its parts that are no secret, and the secret is compared in constant time, also when there is no
 * row or the input was no coupon at all.
 */
@ApplicationScoped
public class CouponLookup {
    private static final String SELECT =
            """
            SELECT q.id, q.token, q.short_code, q.campaign_id, c.name AS campaign_name, c.offer_title, c.offer_terms,
                   q.customer_id, coalesce(p.first_name, '') AS first_name, q.expires_at, q.usage_count, q.max_usage,
                   q.redeemed_at, q.voided_at,
                   (SELECT r.place FROM redemptions r
                    WHERE r.qr_code_id = q.id AND r.result = 'redeemed' AND r.reversed_at IS NULL
                    ORDER BY r.id DESC LIMIT 1) AS place
            FROM qr_codes q JOIN campaigns c ON c.id = q.campaign_id LEFT JOIN customers p ON p.id = q.customer_id
            """;

    private static final String BY_PARTS = SELECT + "WHERE q.campaign_id = ? AND q.customer_id = ?";
    private static final String BY_SHORT_CODE = SELECT + "WHERE q.short_code = ?";

    private static final CouponReference NOBODYS = new CouponReference.Token(0, 0, "0-0-none");
    private static final String NO_SECRET = "0-0-" + "0".repeat(CouponTokens.HASH_LENGTH);

    private final Db db;

    CouponLookup(Db db) {
        this.db = db;
    }

    /**
     * The coupon, if the reference is right to its last letter.
     *
     * @param given whatever was typed or scanned
     */
    public Optional<FoundCoupon> find(String given) {
        return switch (CouponReference.of(given).orElse(NOBODYS)) {
            case CouponReference.Token token ->
                    proven(
                            db.first(
                                    BY_PARTS,
                                    CouponLookup::read,
                                    token.campaignId(),
                                    token.customerId()),
                            token.token(),
                            true);
            case CouponReference.ShortCode code ->
                    proven(
                            db.first(BY_SHORT_CODE, CouponLookup::read, code.code()),
                            code.code(),
                            false);
        };
    }

    /** The coupon as it is now. */
    public FoundCoupon again(long id) {
        return db.one(SELECT + "WHERE q.id = ?", CouponLookup::read, id);
    }

    private static Optional<FoundCoupon> proven(
            Optional<FoundCoupon> found, String given, boolean isToken) {
        String secret =
                found.map(coupon -> isToken ? coupon.token() : coupon.shortCode())
                        .orElse(NO_SECRET);
        boolean isRight =
                MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8),
                        given.getBytes(StandardCharsets.UTF_8));
        return isRight ? found : Optional.empty();
    }

    private static FoundCoupon read(Row row) throws SQLException {
        return new FoundCoupon(
                row.getLong("id"),
                row.getString("token"),
                row.getString("short_code"),
                row.getLong("campaign_id"),
                row.getString("campaign_name"),
                row.getString("offer_title"),
                row.getString("offer_terms"),
                row.getLongOrNull("customer_id"),
                row.getString("first_name"),
                row.getInstant("expires_at"),
                row.getInt("usage_count"),
                row.getInt("max_usage"),
                row.getInstantOrNull("redeemed_at"),
                row.getInstantOrNull("voided_at"),
                row.getStringOrNull("place"));
    }
}
