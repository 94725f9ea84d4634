package dev.handbill.coupon.page;

import dev.handbill.coupon.FoundCoupon;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.web.Robots;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Which coupons a person opened. Counted by the request for an image inside the page: whoever only
 * fetches the page, as link previews and most scanners do, does not ask for it. Those that call
 * themselves robots do not count even if they do.
 */
@ApplicationScoped
class PageViews {
    private final Db db;
    private final Clock clock;

    PageViews(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Notes the first time; every later look leaves the row alone. */
    void seen(FoundCoupon coupon, HttpServerRequest request) {
        if (coupon.openedAt() == null && !Robots.sent(request, "image")) {
            db.update(
                    "UPDATE qr_codes SET opened_at = ? WHERE id = ? AND opened_at IS NULL",
                    clock.instant(),
                    coupon.id());
        }
    }
}
