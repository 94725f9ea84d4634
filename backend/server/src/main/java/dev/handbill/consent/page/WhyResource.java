package dev.handbill.consent.page;

import dev.handbill.business.BusinessStore;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Why a customer got a message: from whom, when, and on what basis. */
@Path("/u/why/{token}")
@PermitAll
public class WhyResource {
    private final GuestPages pages;
    private final WhyQueries reasons;
    private final BusinessStore business;

    WhyResource(GuestPages pages, WhyQueries reasons, BusinessStore business) {
        this.pages = pages;
        this.reasons = reasons;
        this.business = business;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@PathParam("token") String token, @Context HttpServerRequest request) {
        return pages.open(
                token,
                request,
                (link, words) ->
                        reasons.of(link)
                                .map(reason -> new WhyPage(business.get(), words, token).of(reason))
                                .orElseGet(() -> pages.gone(words)));
    }
}
