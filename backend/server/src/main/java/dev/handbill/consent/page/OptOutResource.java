package dev.handbill.consent.page;

import dev.handbill.business.BusinessStore;
import dev.handbill.consent.OptOutLinks.OptOutLink;
import dev.handbill.consent.OptOuts;
import dev.handbill.kernel.Channel;
import dev.handbill.words.CustomerWords;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/**
 * The way out of every message. GET only shows: link scanners follow links. POST acts, both from
 * the page's button and from mail programs' one-click unsubscribe (RFC 8058), whose body says
 * nothing but {@code List-Unsubscribe=One-Click}.
 */
@Path("/u/{token}")
@PermitAll
public class OptOutResource {
    private final GuestPages pages;
    private final OptOuts optOuts;
    private final BusinessStore business;

    OptOutResource(GuestPages pages, OptOuts optOuts, BusinessStore business) {
        this.pages = pages;
        this.optOuts = optOuts;
        this.business = business;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@PathParam("token") String token, @Context HttpServerRequest request) {
        return pages.open(token, request, (link, words) -> page(token, link, words));
    }

    @POST
    @Operation(hidden = true)
    public Response act(
            @PathParam("token") String token,
            @RestForm("action") @Nullable String action,
            @RestForm("channel") @Nullable String channel,
            @RestForm("List-Unsubscribe") @Nullable String oneClick,
            @Context HttpServerRequest request) {
        return pages.open(
                token,
                request,
                (link, words) -> {
                    Channel about = about(link, channel);
                    boolean isSubscribe = "subscribe".equals(action);
                    if (about == null
                            || !(action == null || isSubscribe || action.equals("stop"))) {
                        return new OptOutPage(business.get(), words, token).misunderstood();
                    }
                    if (isSubscribe && about != link.channel()) {
                        return new OptOutPage(business.get(), words, token).misunderstood();
                    }
                    if (isSubscribe) {
                        optOuts.takeBack(link.customerId(), about, OptOuts.OPT_OUT_PAGE);
                    } else {
                        String source = oneClick == null ? OptOuts.OPT_OUT_PAGE : OptOuts.ONE_CLICK;
                        optOuts.optOut(link.customerId(), about, source, link.campaignId());
                    }
                    return page(token, link, words);
                });
    }

    private Response page(String token, OptOutLink link, CustomerWords words) {
        OptOutPage page = new OptOutPage(business.get(), words, token);
        return optOuts.standing(link.customerId())
                .map(
                        customer ->
                                page.standing(
                                        customer,
                                        link.channel(),
                                        optOuts.canBeTakenBack(customer, link.channel())))
                .orElseGet(page::gone);
    }

    /** The link's own channel where the form names none; null for what is no channel. */
    private static @Nullable Channel about(OptOutLink link, @Nullable String name) {
        if (name == null) {
            return link.channel();
        }
        for (Channel channel : Channel.values()) {
            if (channel.wire().equals(name)) {
                return channel;
            }
        }
        return null;
    }
}
