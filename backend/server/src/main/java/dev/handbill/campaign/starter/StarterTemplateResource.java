package dev.handbill.campaign.starter;

import static dev.handbill.kernel.config.Roles.MARKETER;
import static dev.handbill.kernel.config.Roles.OWNER;
import static dev.handbill.kernel.config.Roles.SCOPE_READ;
import static dev.handbill.kernel.config.Roles.SCOPE_WRITE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Templates to start a campaign from. */
@Path("/api/v1/campaign-templates")
@Tag(name = "Campaigns")
public class StarterTemplateResource {
    private final StarterTemplates templates;

    StarterTemplateResource(StarterTemplates templates) {
        this.templates = templates;
    }

    @GET
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(
            operationId = "listCampaignTemplates",
            summary = "Templates to start a campaign from")
    public StarterTemplateList list() {
        return templates.all();
    }
}
