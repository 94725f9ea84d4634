package dev.handbill.campaign.starter;

import static dev.handbill.kernel.config.Roles.MARKETER;
import static dev.handbill.kernel.config.Roles.OWNER;
import static dev.handbill.kernel.config.Roles.SCOPE_READ;
import static dev.handbill.kernel.config.Roles.SCOPE_WRITE;

import dev.handbill.kernel.idempotency.Idempotent;
import dev.handbill.kernel.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Designs that the business keeps to start from. */
@Path("/api/v1/design-templates")
@Tag(name = "Campaigns")
public class DesignTemplateResource {
    private final DesignTemplates templates;

    DesignTemplateResource(DesignTemplates templates) {
        this.templates = templates;
    }

    @GET
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(operationId = "listDesignTemplates", summary = "Kept designs, newest first")
    public Page<DesignTemplateSummary> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return templates.list(limit, cursor);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(operationId = "createDesignTemplate", summary = "Keep a design to start from")
    public DesignTemplateView create(DesignTemplateDraft draft) {
        return templates.create(draft);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(operationId = "getDesignTemplate", summary = "A kept design with its blocks")
    public DesignTemplateView get(@PathParam("id") long id) {
        return templates.get(id);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(operationId = "changeDesignTemplate", summary = "Rename or replace a kept design")
    public DesignTemplateView change(@PathParam("id") long id, DesignTemplateDraft draft) {
        return templates.change(id, draft);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(operationId = "deleteDesignTemplate", summary = "Forget a kept design")
    public void delete(@PathParam("id") long id) {
        templates.delete(id);
    }
}
