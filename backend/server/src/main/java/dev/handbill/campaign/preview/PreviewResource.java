package dev.handbill.campaign.preview;

import static dev.handbill.kernel.config.Roles.MARKETER;
import static dev.handbill.kernel.config.Roles.OWNER;
import static dev.handbill.kernel.config.Roles.SCOPE_READ;
import static dev.handbill.kernel.config.Roles.SCOPE_WRITE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A campaign as one real customer would get it. */
@Path("/api/v1/campaigns/{id}/preview")
@Tag(name = "Campaigns")
public class PreviewResource {
    private final CampaignPreviews previews;

    PreviewResource(CampaignPreviews previews) {
        this.previews = previews;
    }

    @POST
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(
            operationId = "previewCampaign",
            summary = "The messages as one real customer would get them")
    public CampaignPreview preview(@PathParam("id") long id, @Nullable PreviewRequest request) {
        return previews.of(id, request);
    }
}
