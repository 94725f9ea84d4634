package dev.handbill.coupon.change;

import dev.handbill.account.AuditLog;
import dev.handbill.business.BusinessStore;
import dev.handbill.coupon.CouponExpiry;
import dev.handbill.coupon.CouponLookup;
import dev.handbill.coupon.CouponRow;
import dev.handbill.coupon.FoundCoupon;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.FieldChecks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Extends or voids many coupons at once, and tells before how many. */
@ApplicationScoped
public class CouponChanges {
    private static final int MOST_OF_A_CUSTOMER = 100;
    private static final LocalDate LAST = LocalDate.of(9_000, 1, 1);
    private static final String OPEN =
            "usage_count < max_usage AND voided_at IS NULL AND customer_id IS NOT NULL AND NOT "
                    + CouponRow.USED_INSTEAD;

    private final Db db;
    private final CouponLookup coupons;
    private final BusinessStore business;
    private final AuditLog audit;
    private final Clock clock;

    CouponChanges(
            Db db, CouponLookup coupons, BusinessStore business, AuditLog audit, Clock clock) {
        this.db = db;
        this.coupons = coupons;
        this.business = business;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A request that was checked.
     *
     * @param expiresAt the new end; null voids
     */
    private record Change(
            @Nullable Long campaignId,
            @Nullable Long customerId,
            @Nullable LocalDate validUntil,
            @Nullable Instant expiresAt) {

        /** Which coupons it is about; with one condition for each id, so that its index serves. */
        String scope() {
            List<String> conditions = new ArrayList<>();
            if (campaignId != null) {
                conditions.add("campaign_id = ?");
            }
            if (customerId != null) {
                conditions.add("customer_id = ?");
            }
            return String.join(" AND ", conditions);
        }

        /** Which of them change. */
        String condition() {
            return expiresAt == null ? OPEN : OPEN + " AND expires_at < ?";
        }

        List<Object> ids() {
            List<Object> ids = new ArrayList<>();
            if (campaignId != null) {
                ids.add(campaignId);
            }
            if (customerId != null) {
                ids.add(customerId);
            }
            return ids;
        }
    }

    /**
     * @throws ApiProblem 404 without such a campaign or customer, 422 malformed
     */
    @Transactional
    CouponChangeView preview(CouponChangeRequest request) {
        return count(checked(request));
    }

    /**
     * @throws ApiProblem as {@link #preview}
     */
    @Transactional
    CouponChangeView apply(CouponChangeRequest request) {
        Change change = checked(request);
        CouponChangeView before = count(change);
        long changed = update(change);
        audit.record(
                change.expiresAt() == null ? "void" : "extend",
                "coupons",
                null,
                details(change, changed));
        return new CouponChangeView(changed, before.reopened(), before.used(), before.unchanged());
    }

    /** Newest first. */
    @Transactional
    CustomerCouponList ofCustomer(long id) {
        requireOne("customers", id, "customer");
        Instant now = clock.instant();
        return new CustomerCouponList(
                coupons.ofCustomers(new long[] {id}, MOST_OF_A_CUSTOMER, now).stream()
                        .map(coupon -> listed(coupon, now))
                        .sorted((a, b) -> Long.compare(b.id(), a.id()))
                        .toList());
    }

    private CustomerCoupon listed(FoundCoupon coupon, Instant now) {
        return new CustomerCoupon(
                coupon.id(),
                coupon.shortCode(),
                coupon.state(now, business.get(), null),
                coupon.offerTitle(),
                coupon.campaignId(),
                coupon.campaignName(),
                coupon.expiresAt(),
                coupon.usesLeft(),
                coupon.maxUsage(),
                coupon.lastUsedAt(),
                coupon.lastUsedPlace().isEmpty() ? null : coupon.lastUsedPlace(),
                coupon.openedAt());
    }

    private CouponChangeView count(Change change) {
        List<@Nullable Object> args = new ArrayList<>();
        args.add(change.expiresAt() != null);
        args.add(clock.instant());
        if (change.expiresAt() != null) {
            args.add(change.expiresAt());
        }
        args.addAll(change.ids());
        return db.one(
                """
                SELECT count(*) FILTER (WHERE changes) AS changed,
                    count(*) FILTER (WHERE changes AND ? AND expires_at <= ?) AS reopened,
                    count(*) FILTER (WHERE NOT changes AND is_used) AS used,
                    count(*) FILTER (WHERE NOT changes AND NOT is_used) AS unchanged
                FROM (SELECT *, %s AS changes, usage_count >= max_usage OR %s AS is_used FROM qr_codes q WHERE %s) q
                """
                        .formatted(change.condition(), CouponRow.USED_INSTEAD, change.scope()),
                row ->
                        new CouponChangeView(
                                row.getLong("changed"),
                                row.getLong("reopened"),
                                row.getLong("used"),
                                row.getLong("unchanged")),
                args.toArray());
    }

    private long update(Change change) {
        List<@Nullable Object> args = new ArrayList<>();
        Instant end = change.expiresAt();
        args.add(end == null ? clock.instant() : end);
        args.addAll(change.ids());
        if (end != null) {
            args.add(end);
        }
        return db.update(
                "UPDATE qr_codes q SET %s = ? WHERE %s AND %s"
                        .formatted(
                                end == null ? "voided_at" : "expires_at",
                                change.scope(),
                                change.condition()),
                args.toArray());
    }

    private Change checked(CouponChangeRequest request) {
        boolean isExtension = "extend".equals(request.action());
        ZoneId zone = business.get().timeZone();
        LocalDate until = request.validUntil();
        FieldChecks checks = new FieldChecks();
        checks.require(
                request.campaignId() != null || request.customerId() != null,
                "/campaignId",
                "Name a campaign, a customer or both.");
        checks.require(
                !isExtension
                        || until != null
                                && until.isBefore(LAST)
                                && !until.isBefore(LocalDate.ofInstant(clock.instant(), zone)),
                "/validUntil",
                "Choose the new last day, today or later.");
        checks.done();
        requireOne("campaigns", request.campaignId(), "campaign");
        requireOne("customers", request.customerId(), "customer");
        return new Change(
                request.campaignId(),
                request.customerId(),
                isExtension ? until : null,
                isExtension && until != null ? CouponExpiry.endOf(until, zone) : null);
    }

    private void requireOne(String table, @Nullable Long id, String what) {
        if (id != null
                && db.first(
                                "SELECT id FROM " + table + " WHERE id = ?",
                                row -> row.getLong("id"),
                                id)
                        .isEmpty()) {
            throw ApiProblem.unknown(what, id);
        }
    }

    private static Map<String, Object> details(Change change, long changed) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("coupons", changed);
        if (change.campaignId() != null) {
            details.put("campaign", change.campaignId());
        }
        if (change.customerId() != null) {
            details.put("customer", change.customerId());
        }
        if (change.validUntil() != null) {
            details.put("validUntil", change.validUntil().toString());
        }
        return details;
    }
}
