package dev.handbill.redemption;

import dev.handbill.account.Actor;
import dev.handbill.account.Actors;
import dev.handbill.account.Secrets;
import dev.handbill.account.SessionCookie;
import dev.handbill.kernel.web.ClientAddress;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;

/** Tells who is at the counter out of the request. */
@ApplicationScoped
public class Callers {
    /** Enough of the hash to tell devices apart; a session's secret has 256 bits. */
    private static final int SHOWN_BYTES = 4;

    private final Actors actors;
    private final ClientAddress addresses;

    Callers(Actors actors, ClientAddress addresses) {
        this.actors = actors;
        this.addresses = addresses;
    }

    Caller of(HttpServerRequest request) {
        Actor actor = actors.current();
        return new Caller(actor, device(actor, request), addresses.of(request));
    }

    private static String device(Actor actor, HttpServerRequest request) {
        if (actor.apiKeyId() != null) {
            return "key " + actor.apiKeyId();
        }
        Cookie cookie = request.getCookie(SessionCookie.NAME);
        return cookie == null
                ? ""
                : "device "
                        + HexFormat.of()
                                .formatHex(Secrets.hash(cookie.getValue().strip()), 0, SHOWN_BYTES);
    }

    /**
     * Who is at the counter, and on what.
     *
     * @param device a name made up for the signed-in device or the key; nobody can sign in with it
     * @param address an IPv4 address or a /64 network
     */
    record Caller(Actor actor, String device, String address) {}
}
