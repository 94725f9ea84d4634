package dev.handbill.analytics;

import static dev.handbill.kernel.config.Roles.MARKETER;
import static dev.handbill.kernel.config.Roles.OWNER;
import static dev.handbill.kernel.config.Roles.SCOPE_READ;
import static dev.handbill.kernel.config.Roles.SCOPE_WRITE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The first screen. */
@Path("/api/v1/overview")
@Tag(name = "Analytics")
@RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
public class OverviewResource {
    private final OverviewQueries overview;

    OverviewResource(OverviewQueries overview) {
        this.overview = overview;
    }

    @GET
    @Operation(operationId = "getOverview", summary = "The business at a glance")
    public Overview overview() {
        return overview.now();
    }
}
