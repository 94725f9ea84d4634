package dev.handbill.coupon;

import dev.handbill.business.BusinessStore;
import dev.handbill.kernel.ClientAddress;
import dev.handbill.kernel.Roles;
import dev.handbill.kernel.Throttle;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Where a coupon's links lead. Looking never redeems: link scanners and mail programs open every
 * link of a message.
 */
@Path("/")
@PermitAll
public class CouponPageResource {
    private static final List<String> COUNTER = List.of(Roles.OWNER, Roles.MARKETER, Roles.STAFF);

    /** A family behind one address opens theirs; nobody tries codes by the thousand. */
    private static final int MOST_LOOKS = 120;

    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final CouponLookup coupons;
    private final CouponLinks links;
    private final BusinessStore business;
    private final Throttle throttle;
    private final ClientAddress addresses;
    private final SecurityIdentity identity;
    private final Clock clock;

    CouponPageResource(
            CouponLookup coupons,
            CouponLinks links,
            BusinessStore business,
            Throttle throttle,
            ClientAddress addresses,
            SecurityIdentity identity,
            Clock clock) {
        this.coupons = coupons;
        this.links = links;
        this.business = business;
        this.throttle = throttle;
        this.addresses = addresses;
        this.identity = identity;
        this.clock = clock;
    }

    @GET
    @Path("c/{shortCode}")
    @Operation(hidden = true)
    public Response coupon(
            @PathParam("shortCode") String shortCode, @Context HttpServerRequest request) {
        return page(shortCode, request);
    }

    @GET
    @Path("r/{token}")
    @Operation(hidden = true)
    public Response scanned(@PathParam("token") String token, @Context HttpServerRequest request) {
        if (COUNTER.stream().anyMatch(identity::hasRole)
                && token.length() <= CouponReference.LONGEST) {
            String code = URLEncoder.encode(token, StandardCharsets.UTF_8);
            return Response.seeOther(URI.create(links.redeemUrl(code)))
                    .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                    .build();
        }
        return page(token, request);
    }

    private Response page(String reference, HttpServerRequest request) {
        throttle.check("coupon-page", addresses.of(request), MOST_LOOKS, WINDOW);
        CouponPage page = new CouponPage(business.get(), links, clock.instant());
        Optional<FoundCoupon> found = coupons.find(reference);
        return found.map(coupon -> page.of(coupon).answer(200))
                .orElseGet(() -> page.unknown().answer(404));
    }
}
