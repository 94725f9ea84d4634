package dev.handbill.consent.page;

import dev.handbill.business.BusinessStore;
import dev.handbill.consent.OptOutLinks.OptOutLink;
import dev.handbill.words.CustomerWords;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What a customer wants to get. GET shows; POST, from the page's own form, acts. */
@Path("/u/p/{token}")
@PermitAll
public class PreferenceResource {
    private static final int MOST_BOXES = 100;

    private final GuestPages pages;
    private final Preferences preferences;
    private final BusinessStore business;

    PreferenceResource(GuestPages pages, Preferences preferences, BusinessStore business) {
        this.pages = pages;
        this.preferences = preferences;
        this.business = business;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@PathParam("token") String token, @Context HttpServerRequest request) {
        return pages.open(token, request, (link, words) -> page(token, link, words, false));
    }

    @POST
    @Operation(hidden = true)
    public Response save(
            @PathParam("token") String token,
            @RestForm("action") @Nullable String action,
            @RestForm("shown") @Nullable List<String> shown,
            @RestForm("keep") @Nullable List<String> kept,
            @Context HttpServerRequest request) {
        return pages.open(
                token,
                request,
                (link, words) -> {
                    boolean isStop = "stop".equals(action);
                    boolean isSave = "save".equals(action);
                    if (isStop) {
                        preferences.stopEverything(link);
                    } else if (isSave) {
                        preferences.save(link, boxes(shown), boxes(kept));
                    }
                    return page(token, link, words, isStop || isSave);
                });
    }

    private Response page(String token, OptOutLink link, CustomerWords words, boolean isSaved) {
        return preferences
                .of(link)
                .map(wishes -> new PreferencePage(business.get(), words, token).of(wishes, isSaved))
                .orElseGet(() -> pages.gone(words));
    }

    private static Set<String> boxes(@Nullable List<String> given) {
        return given == null
                ? Set.of()
                : given.stream()
                        .limit(MOST_BOXES)
                        .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
