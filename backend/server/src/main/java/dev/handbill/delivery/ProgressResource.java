package dev.handbill.delivery;

import static dev.handbill.kernel.config.Roles.MARKETER;
import static dev.handbill.kernel.config.Roles.OWNER;
import static dev.handbill.kernel.config.Roles.SCOPE_READ;
import static dev.handbill.kernel.config.Roles.SCOPE_SEND;
import static dev.handbill.kernel.config.Roles.SCOPE_WRITE;

import dev.handbill.delivery.ledger.DeliveryStatus;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Watching a campaign go out. */
@Path("/api/v1/campaigns/{id}")
@Tag(name = "Sending")
@RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE, SCOPE_SEND})
public class ProgressResource {
    private final ProgressQueries progress;
    private final DeliveryQueries deliveries;

    ProgressResource(ProgressQueries progress, DeliveryQueries deliveries) {
        this.progress = progress;
        this.deliveries = deliveries;
    }

    @GET
    @Path("/progress")
    @Operation(
            operationId = "getCampaignProgress",
            summary = "How far it is; cheap enough to ask every second")
    public CampaignProgress progress(@PathParam("id") long id) {
        return progress.of(id);
    }

    @GET
    @Path("/deliveries")
    @Operation(operationId = "listDeliveries", summary = "The ledger, delivery by delivery")
    public Page<DeliveryView> deliveries(
            @PathParam("id") long id,
            @QueryParam("status") @Nullable DeliveryStatus status,
            @QueryParam("channel") @Nullable Channel channel,
            @QueryParam("outcome") @Nullable DeliveryOutcome outcome,
            @QueryParam("reachedBy") @Nullable ReachedBy reachedBy,
            @QueryParam("errorCode") @Nullable String errorCode,
            @QueryParam("segment") @Nullable String segment,
            @QueryParam("link") @Nullable Integer link,
            @QueryParam("query") @Nullable String query,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return deliveries.page(
                id,
                new DeliveryFilter(
                        status, channel, outcome, reachedBy, errorCode, segment, link, query, limit,
                        cursor));
    }
}
