package dev.handbill.campaign;

import static dev.handbill.kernel.config.Roles.MARKETER;
import static dev.handbill.kernel.config.Roles.OWNER;
import static dev.handbill.kernel.config.Roles.SCOPE_READ;
import static dev.handbill.kernel.config.Roles.SCOPE_WRITE;

import dev.handbill.kernel.idempotency.Idempotent;
import dev.handbill.kernel.web.Page;
import dev.handbill.kernel.web.QueryValue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Writing, copying and deleting campaigns. */
@Path("/api/v1/campaigns")
@Tag(name = "Campaigns")
public class CampaignResource {
    /** Empty for any day, as with every filter. */
    private static final String DAY = "^(?:\\d{4}-\\d{2}-\\d{2})?$";

    private final Campaigns campaigns;

    CampaignResource(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @GET
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(
            operationId = "listCampaigns",
            summary = "List campaigns with what they brought, newest first unless ordered")
    public Page<CampaignSummary> list(
            @QueryParam("status") @Nullable CampaignStatus status,
            @QueryParam("query") @Nullable String query,
            @Parameter(
                            description =
                                    "The first day on which it went or goes out, by the business's"
                                            + " clock",
                            schema = @Schema(type = SchemaType.STRING, pattern = DAY))
                    @QueryParam("from")
                    @Nullable String from,
            @Parameter(
                            description = "The last such day",
                            schema = @Schema(type = SchemaType.STRING, pattern = DAY))
                    @QueryParam("to")
                    @Nullable String to,
            @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("createdAfter")
                    @Nullable String createdAfter,
            @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("updatedAfter")
                    @Nullable String updatedAfter,
            @QueryParam("sort") @Nullable CampaignSort sort,
            @QueryParam("order") @Nullable SortOrder order,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return campaigns.list(
                new CampaignLists.Filter(
                        status,
                        query,
                        from,
                        to,
                        QueryValue.time("/createdAfter", createdAfter),
                        QueryValue.time("/updatedAfter", updatedAfter),
                        sort,
                        order,
                        limit,
                        cursor));
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(operationId = "createCampaign", summary = "Create a draft")
    public CampaignView create(CampaignDraft draft) {
        return campaigns.create(draft);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(operationId = "getCampaign", summary = "One campaign with its content")
    public CampaignView get(@PathParam("id") long id) {
        return campaigns.get(id);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(
            operationId = "updateCampaign",
            summary = "Change a campaign that is a draft or scheduled")
    public CampaignView update(@PathParam("id") long id, CampaignDraft draft) {
        return campaigns.update(id, draft);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(
            operationId = "deleteCampaign",
            summary = "Delete a draft, or a canceled campaign that sent nothing")
    public void delete(@PathParam("id") long id) {
        campaigns.delete(id);
    }

    @POST
    @Path("/{id}/duplicate")
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(operationId = "duplicateCampaign", summary = "Copy a campaign into a new draft")
    public CampaignView duplicate(@PathParam("id") long id) {
        return campaigns.duplicate(id);
    }
}
