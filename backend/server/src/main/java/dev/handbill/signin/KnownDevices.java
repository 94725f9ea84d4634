package dev.handbill.signin;

import dev.handbill.account.Secrets;
import dev.handbill.consent.KeyedHash;
import dev.handbill.kernel.config.HandbillConfig;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Browsers in which somebody was signed in before, told by a signed cookie for each account. It
 * lets nobody in: whoever shows it has tries of their own, which strangers cannot use up.
 */
@ApplicationScoped
public class KnownDevices {
    /** As long as browsers keep a cookie. */
    static final Duration KNOWN = Duration.ofDays(400);

    private static final String PURPOSE = "known-device";
    private static final int LONGEST = 200;
    private static final int PARTS = 3;

    private final KeyedHash hash;
    private final Clock clock;
    private final boolean secure;

    KnownDevices(KeyedHash hash, Clock clock, HandbillConfig config) {
        this.hash = hash;
        this.clock = clock;
        this.secure = config.publicUrl().startsWith("https:");
    }

    /** For the answer to who showed the account's password, or a link mailed to its address. */
    NewCookie cookie(long accountId) {
        String told = Secrets.next() + "." + clock.instant().getEpochSecond();
        return new NewCookie.Builder(name(accountId))
                .value(told + "." + signature(accountId, told))
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge((int) KNOWN.toSeconds())
                .build();
    }

    /** Which device of the account's this is; empty for a stranger's. */
    Optional<String> device(long accountId, HttpServerRequest request) {
        Cookie cookie = request.getCookie(name(accountId));
        if (cookie == null || cookie.getValue().length() > LONGEST) {
            return Optional.empty();
        }
        String[] parts = cookie.getValue().split("\\.", -1);
        return parts.length == PARTS
                        && isSigned(accountId, parts[0] + "." + parts[1], parts[2])
                        && isYoung(parts[1])
                ? Optional.of(parts[0])
                : Optional.empty();
    }

    private boolean isSigned(long accountId, String told, String signature) {
        return MessageDigest.isEqual(
                signature(accountId, told).getBytes(StandardCharsets.UTF_8),
                signature.getBytes(StandardCharsets.UTF_8));
    }

    /** Asked of what is signed, so that it is a number. */
    private boolean isYoung(String since) {
        return Instant.ofEpochSecond(Long.parseLong(since)).plus(KNOWN).isAfter(clock.instant());
    }

    private String signature(long accountId, String told) {
        byte[] text = (accountId + ":" + told).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash.of(PURPOSE, text));
    }

    /** Behind TLS no other host of the domain can set it. */
    private String name(long accountId) {
        return (secure ? "__Host-" : "") + "handbill_device_" + accountId;
    }
}
