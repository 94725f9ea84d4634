package dev.handbill.events.visit;

import dev.handbill.business.BusinessStore;
import dev.handbill.campaign.link.CampaignLinks;
import dev.handbill.campaign.link.LinkAddresses;
import dev.handbill.campaign.link.MessageTokens;
import dev.handbill.campaign.link.MessageTokens.Message;
import dev.handbill.campaign.link.SealedAddresses;
import dev.handbill.kernel.redis.MissCounter;
import dev.handbill.kernel.redis.MissCounter.Count;
import dev.handbill.kernel.redis.MissCounter.Limits;
import dev.handbill.kernel.redis.MissCounter.Way;
import dev.handbill.kernel.web.ClientAddress;
import dev.handbill.kernel.web.Robots;
import dev.handbill.words.CustomerLanguages;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Where the counted links of e-mails lead, and the picture in them. Leads on at once and counts
 * later; never to an address that was not written into a campaign. Only tokens that we did not make
 * are counted against an address: a mobile network puts thousands of customers behind one.
 */
@Path("/l/{token}")
@PermitAll
public class LinkResource {
    private static final int MOST_WRONG = 60;
    private static final Limits LIMITS = new Limits(Duration.ofMinutes(5), Duration.ofMinutes(15));
    private static final String NEVER_KEPT = "private, no-store, max-age=0";

    /** One transparent pixel. */
    private static final byte[] PIXEL =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private final MessageTokens tokens;
    private final SealedAddresses seals;
    private final CampaignLinks links;
    private final VisitBuffer visits;
    private final BusinessStore business;
    private final MissCounter misses;
    private final ClientAddress addresses;
    private final CustomerLanguages languages;
    private final Clock clock;

    LinkResource(
            MessageTokens tokens,
            SealedAddresses seals,
            CampaignLinks links,
            VisitBuffer visits,
            BusinessStore business,
            MissCounter misses,
            ClientAddress addresses,
            CustomerLanguages languages,
            Clock clock) {
        this.languages = languages;
        this.tokens = tokens;
        this.seals = seals;
        this.links = links;
        this.visits = visits;
        this.business = business;
        this.misses = misses;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** The answer is the same for every token, so that it tells nothing about one. */
    @GET
    @Path("open.gif")
    @Operation(hidden = true)
    public Response opened(@PathParam("token") String token, @Context HttpServerRequest request) {
        tokens.open(token).ifPresent(message -> visited(message, Visit.PICTURE, "image", request));
        return Response.ok(PIXEL, "image/gif")
                .header(HttpHeaders.CACHE_CONTROL, NEVER_KEPT)
                // mail programs in a browser show it on their own page
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .build();
    }

    @GET
    @Path("{number: [1-9][0-9]{0,3}}")
    @Operation(hidden = true)
    public Response follow(
            @PathParam("token") String token,
            @PathParam("number") int number,
            @Context HttpServerRequest request) {
        return follow(
                tokens.open(token),
                number,
                message -> links.address(message.campaignId(), number),
                request);
    }

    @GET
    @Path("{number: [1-9][0-9]{0,3}}/{sealed}")
    @Operation(hidden = true)
    public Response followSealed(
            @PathParam("token") String token,
            @PathParam("number") int number,
            @PathParam("sealed") String sealed,
            @Context HttpServerRequest request) {
        return follow(tokens.open(token), number, _ -> seals.open(token, sealed), request);
    }

    /** Where a link of a message leads. */
    @FunctionalInterface
    private interface Destination {
        Optional<String> of(Message message);
    }

    private Response follow(
            Optional<Message> message,
            int number,
            Destination destination,
            HttpServerRequest request) {
        Optional<String> address = message.flatMap(destination::of);
        if (address.isEmpty()) {
            return unknown(request);
        }
        visited(message.orElseThrow(), number, "document", request);
        return Response.status(Response.Status.FOUND)
                .header(HttpHeaders.LOCATION, LinkAddresses.inHeader(address.get()))
                .header(HttpHeaders.CACHE_CONTROL, NEVER_KEPT)
                .header("X-Robots-Tag", "noindex, nofollow")
                .build();
    }

    private void visited(
            Message message, int number, String destination, HttpServerRequest request) {
        if (HttpMethod.GET.equals(request.method())) {
            visits.add(
                    new Visit(
                            message.deliveryId(),
                            number,
                            Robots.sent(request, destination),
                            clock.instant()));
        }
    }

    private Response unknown(HttpServerRequest request) {
        List<Way> ways = List.of(new Way("counted-link", addresses.of(request), MOST_WRONG));
        Count count = misses.look(ways, LIMITS);
        LinkPage page = new LinkPage(business.get(), languages.of(request));
        if (count.isLocked()) {
            return Response.fromResponse(page.tooMany(count.seconds()))
                    .header(HttpHeaders.RETRY_AFTER, count.seconds())
                    .build();
        }
        misses.miss(ways, LIMITS);
        return page.unknown();
    }
}
