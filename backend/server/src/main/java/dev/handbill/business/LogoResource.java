package dev.handbill.business;

import dev.handbill.kernel.web.ApiProblem;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The logo, for pages that customers open. Its address changes with it, so it is kept for long. */
@Path("/c/brand/logo")
@PermitAll
public class LogoResource {
    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";
    private static final String SHORTLY = "public, max-age=60";

    private final BusinessStore store;

    LogoResource(BusinessStore store) {
        this.store = store;
    }

    @GET
    @Operation(hidden = true)
    public Response logo(@QueryParam("v") @Nullable String version) {
        Logo logo =
                store.logo()
                        .orElseThrow(
                                () ->
                                        ApiProblem.notFound(
                                                "no-logo", "The business has set no logo."));
        boolean isThis = version != null && version.equals(store.get().logoVersion());
        return Response.ok(logo.bytes(), logo.type())
                .header(HttpHeaders.CACHE_CONTROL, isThis ? FOR_A_YEAR : SHORTLY)
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
