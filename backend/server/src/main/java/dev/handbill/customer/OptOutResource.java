package dev.handbill.customer;

import dev.handbill.business.BusinessStore;
import dev.handbill.customer.OptOutLinks.OptOutLink;
import dev.handbill.kernel.Channel;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
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
    private static final String SOURCE = "opt-out page";

    private final OptOutLinks links;
    private final OptOuts optOuts;
    private final BusinessStore business;

    OptOutResource(OptOutLinks links, OptOuts optOuts, BusinessStore business) {
        this.links = links;
        this.optOuts = optOuts;
        this.business = business;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@PathParam("token") String token) {
        return answer(token, this::page);
    }

    @POST
    @Operation(hidden = true)
    public Response act(
            @PathParam("token") String token,
            @RestForm("action") @Nullable String action,
            @RestForm("channel") @Nullable String channel) {
        return answer(
                token,
                link -> {
                    Channel about = channel == null ? link.channel() : Channel.of(channel);
                    if ("subscribe".equals(action)) {
                        optOuts.subscribeAgain(link.customerId(), about, SOURCE);
                    } else {
                        optOuts.optOut(link.customerId(), about, SOURCE, link.campaignId());
                    }
                    return page(link);
                });
    }

    private Response page(OptOutLink link) {
        OptOutPage page = new OptOutPage(business.get());
        return optOuts.standing(link.customerId())
                .map(customer -> page.standing(customer, link.channel()))
                .orElseGet(page::gone);
    }

    private Response answer(String token, Function<OptOutLink, Response> whenGood) {
        if (token.equals(OptOutLinks.TEST_TOKEN)) {
            return new OptOutPage(business.get()).test();
        }
        Optional<OptOutLink> link = links.open(token);
        return link.isPresent()
                ? whenGood.apply(link.get())
                : new OptOutPage(business.get()).unknown();
    }
}
