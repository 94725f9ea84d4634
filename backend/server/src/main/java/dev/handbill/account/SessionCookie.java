package dev.handbill.account;

import dev.handbill.kernel.config.HandbillConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/** The cookie that carries a session's secret between the dashboard and the API. */
@ApplicationScoped
public class SessionCookie {
    public static final String NAME = "handbill_session";

    // as long as browsers allow: the server ends sessions, and slides them without a new cookie
    private static final Duration KEPT = Duration.ofDays(400);

    private final boolean secure;

    SessionCookie(HandbillConfig config) {
        this.secure = config.publicUrl().startsWith("https:");
    }

    public NewCookie holding(String secret) {
        return cookie(secret, KEPT);
    }

    /** Makes the browser drop the cookie. */
    public NewCookie gone() {
        return cookie("", Duration.ZERO);
    }

    private NewCookie cookie(String value, Duration kept) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge((int) kept.toSeconds())
                .build();
    }
}
