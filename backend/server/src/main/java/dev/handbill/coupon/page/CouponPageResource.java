package dev.handbill.coupon.page;

import dev.handbill.business.BusinessStore;
import dev.handbill.coupon.CouponLinks;
import dev.handbill.coupon.CouponLookup;
import dev.handbill.coupon.CouponReference;
import dev.handbill.coupon.FoundCoupon;
import dev.handbill.coupon.wallet.Wallets;
import dev.handbill.kernel.config.Roles;
import dev.handbill.kernel.redis.MissCounter;
import dev.handbill.kernel.redis.MissCounter.Count;
import dev.handbill.kernel.redis.MissCounter.Limits;
import dev.handbill.kernel.redis.MissCounter.Way;
import dev.handbill.kernel.web.ClientAddress;
import dev.handbill.words.CustomerLanguages;
import dev.handbill.words.CustomerWords;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Where a coupon's links lead. Looking never redeems: link scanners and mail programs open every
 * link of a message. Only wrong codes are counted against an address, for a mobile network puts
 * thousands of customers behind one.
 */
@Path("/")
@PermitAll
public class CouponPageResource {
    private static final List<String> COUNTER = List.of(Roles.OWNER, Roles.MARKETER, Roles.STAFF);

    private static final int MOST_WRONG = 60;
    private static final Limits LIMITS = new Limits(Duration.ofMinutes(5), Duration.ofMinutes(15));
    private static final String PRIVATE = "private, no-store";

    /** One transparent pixel. */
    private static final byte[] PIXEL =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private final CouponLookup coupons;
    private final CouponLinks links;
    private final PageViews views;
    private final BusinessStore business;
    private final MissCounter misses;
    private final ClientAddress addresses;
    private final SecurityIdentity identity;
    private final CustomerLanguages languages;
    private final Wallets wallets;
    private final Clock clock;

    CouponPageResource(
            CouponLookup coupons,
            CouponLinks links,
            PageViews views,
            BusinessStore business,
            MissCounter misses,
            ClientAddress addresses,
            SecurityIdentity identity,
            CustomerLanguages languages,
            Wallets wallets,
            Clock clock) {
        this.wallets = wallets;
        this.languages = languages;
        this.coupons = coupons;
        this.links = links;
        this.views = views;
        this.business = business;
        this.misses = misses;
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
                    .header(HttpHeaders.CACHE_CONTROL, PRIVATE)
                    .build();
        }
        return page(token, request);
    }

    /** Asked for by the page when a person opens it; the answer tells nothing about the code. */
    @GET
    @Path("c/{shortCode}/seen.gif")
    @Operation(hidden = true)
    public Response seen(
            @PathParam("shortCode") String shortCode, @Context HttpServerRequest request) {
        answer(
                shortCode,
                request,
                coupon -> {
                    views.seen(coupon, request);
                    return Response.noContent().build();
                });
        return Response.ok(PIXEL, "image/gif").header(HttpHeaders.CACHE_CONTROL, PRIVATE).build();
    }

    @GET
    @Path("c/{shortCode}/coupon.ics")
    @Operation(hidden = true)
    public Response calendar(
            @PathParam("shortCode") String shortCode, @Context HttpServerRequest request) {
        return answer(
                shortCode,
                request,
                coupon ->
                        Response.ok(
                                        new CouponCalendar(
                                                        business.get(),
                                                        words(coupon, request),
                                                        links,
                                                        clock.instant())
                                                .of(coupon),
                                        "text/calendar; charset=utf-8")
                                .header(
                                        HttpHeaders.CONTENT_DISPOSITION,
                                        "attachment; filename=\"coupon.ics\"")
                                .header(HttpHeaders.CACHE_CONTROL, PRIVATE)
                                .header("X-Robots-Tag", "noindex, nofollow")
                                .build());
    }

    @GET
    @Path("c/{shortCode}/coupon.pkpass")
    @Operation(hidden = true)
    public Response appleWallet(
            @PathParam("shortCode") String shortCode, @Context HttpServerRequest request) {
        return forWallet(
                wallets.offer().apple(),
                shortCode,
                request,
                coupon ->
                        wallets.applePass(coupon, words(coupon, request))
                                .map(
                                        pass ->
                                                Response.ok(pass, Wallets.APPLE_TYPE)
                                                        .header(
                                                                HttpHeaders.CONTENT_DISPOSITION,
                                                                "attachment; filename=\"coupon.pkpass\"")));
    }

    /** Signed when somebody asks for it, and not with each page. */
    @GET
    @Path("c/{shortCode}/google-wallet")
    @Operation(hidden = true)
    public Response googleWallet(
            @PathParam("shortCode") String shortCode, @Context HttpServerRequest request) {
        return forWallet(
                wallets.offer().google(),
                shortCode,
                request,
                coupon ->
                        wallets.googleLink(coupon, words(coupon, request))
                                .map(
                                        link ->
                                                Response.seeOther(link)
                                                        .header("Referrer-Policy", "no-referrer")));
    }

    /** What is worth nothing goes into no wallet: its page says why. */
    private Response forWallet(
            boolean isOffered,
            String shortCode,
            HttpServerRequest request,
            Function<FoundCoupon, Optional<ResponseBuilder>> added) {
        if (!isOffered) {
            throw new NotFoundException();
        }
        return answer(
                shortCode,
                request,
                coupon ->
                        Optional.of(coupon)
                                .filter(this::isShown)
                                .flatMap(added)
                                .orElseGet(
                                        () ->
                                                Response.seeOther(
                                                        URI.create(
                                                                links.pageUrl(coupon.shortCode()))))
                                .header(HttpHeaders.CACHE_CONTROL, PRIVATE)
                                .header("X-Robots-Tag", "noindex, nofollow")
                                .build());
    }

    private boolean isShown(FoundCoupon coupon) {
        return CouponPage.isShown(coupon.state(clock.instant(), business.get(), null));
    }

    private Response page(String reference, HttpServerRequest request) {
        return answer(
                reference, request, coupon -> pages(words(coupon, request)).of(coupon).answer(200));
    }

    private Response answer(
            String reference, HttpServerRequest request, Function<FoundCoupon, Response> found) {
        List<Way> ways = List.of(new Way("coupon-page", addresses.of(request), MOST_WRONG));
        // a guest's own coupon opens, whatever others behind the same address try: a code has 65
        // random bits, so that a guesser learns nothing by going on
        Optional<FoundCoupon> coupon = coupons.find(reference);
        if (coupon.isPresent()) {
            return found.apply(coupon.get());
        }
        Count count = misses.look(ways, LIMITS);
        if (count.isLocked()) {
            return tooMany(count, request);
        }
        misses.miss(ways, LIMITS);
        return pages(languages.of(request)).unknown().answer(404);
    }

    private Response tooMany(Count count, HttpServerRequest request) {
        Response page = pages(languages.of(request)).tooMany(count.seconds()).answer(429);
        return Response.fromResponse(page).header(HttpHeaders.RETRY_AFTER, count.seconds()).build();
    }

    private CustomerWords words(FoundCoupon coupon, HttpServerRequest request) {
        return languages.of(coupon.campaignId(), coupon.customerId(), request);
    }

    private CouponPage pages(CustomerWords words) {
        return new CouponPage(business.get(), words, links, wallets.offer(), clock.instant());
    }
}
