package dev.handbill.campaign.preflight;

import static dev.handbill.kernel.config.Roles.MARKETER;
import static dev.handbill.kernel.config.Roles.OWNER;
import static dev.handbill.kernel.config.Roles.SCOPE_READ;
import static dev.handbill.kernel.config.Roles.SCOPE_WRITE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What stands against sending a campaign. */
@Path("/api/v1/campaigns/{id}/preflight")
@Tag(name = "Campaigns")
public class PreflightResource {
    private final Preflight preflight;

    PreflightResource(Preflight preflight) {
        this.preflight = preflight;
    }

    @GET
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(
            operationId = "preflightCampaign",
            summary = "What stands against sending, and what to know before")
    public CampaignPreflight preflight(@PathParam("id") long id) {
        return preflight.of(id);
    }
}
