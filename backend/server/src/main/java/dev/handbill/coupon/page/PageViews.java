package dev.handbill.coupon.page;

import dev.handbill.coupon.FoundCoupon;
import dev.handbill.kernel.sql.Db;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which coupons a person opened. Counted by the request for an image inside the page: whoever only
 * fetches the page, as link previews and most scanners do, does not ask for it. Those that call
 * themselves robots do not count even if they do.
 */
@ApplicationScoped
class PageViews {
    /**
     * Words of previews, scanners, monitors and programs that fetch; people's browsers use none.
     */
    private static final Pattern ROBOT =
            Pattern.compile(
                    "bot\\b|bot/|crawl|spider|preview|scan|fetch|monitor|headless|facebookexternalhit|whatsapp|telegram"
                            + "|slack|discord|skype|proofpoint|mimecast|barracuda|safelinks|curl|wget|python|java/|okhttp|go-http"
                            + "|axios|libwww|httpclient|lighthouse");

    private final Db db;
    private final Clock clock;

    PageViews(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Notes the first time; every later look leaves the row alone. */
    void seen(FoundCoupon coupon, HttpServerRequest request) {
        if (coupon.openedAt() == null && isPerson(request)) {
            db.update(
                    "UPDATE qr_codes SET opened_at = ? WHERE id = ? AND opened_at IS NULL",
                    clock.instant(),
                    coupon.id());
        }
    }

    static boolean isPerson(HttpServerRequest request) {
        @Nullable String agent = request.getHeader("User-Agent");
        @Nullable String purpose = request.getHeader("Sec-Purpose");
        @Nullable String wanted = request.getHeader("Sec-Fetch-Dest");
        return HttpMethod.GET.equals(request.method())
                && agent != null
                && !ROBOT.matcher(agent.toLowerCase(Locale.ROOT)).find()
                && purpose == null
                && (wanted == null || wanted.equals("image"));
    }
}
