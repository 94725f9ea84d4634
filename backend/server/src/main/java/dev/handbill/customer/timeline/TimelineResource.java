package dev.handbill.customer.timeline;

import static dev.handbill.kernel.config.Roles.MARKETER;
import static dev.handbill.kernel.config.Roles.OWNER;
import static dev.handbill.kernel.config.Roles.SCOPE_READ;
import static dev.handbill.kernel.config.Roles.SCOPE_WRITE;

import dev.handbill.kernel.web.Limit;
import dev.handbill.kernel.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What happened with one customer. */
@Path("/api/v1/customers/{id}/timeline")
@Tag(name = "Customers")
@RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
public class TimelineResource {
    private final Timelines timelines;

    TimelineResource(Timelines timelines) {
        this.timelines = timelines;
    }

    @GET
    @Operation(
            operationId = "listTimeline",
            summary = "Messages, coupons, visits and consent of a customer, newest first")
    public Page<TimelineEntry> list(
            @PathParam("id") long id,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return timelines.of(id, kind, Limit.of(limit), cursor);
    }
}
