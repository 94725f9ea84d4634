package dev.handbill.consent.suppression;

import static dev.handbill.kernel.config.Roles.MARKETER;
import static dev.handbill.kernel.config.Roles.OWNER;
import static dev.handbill.kernel.config.Roles.SCOPE_READ;
import static dev.handbill.kernel.config.Roles.SCOPE_WRITE;

import dev.handbill.account.AuditLog;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.idempotency.Idempotent;
import dev.handbill.kernel.web.Limit;
import dev.handbill.kernel.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Addresses that are never written to, whoever carries them. */
@Path("/api/v1/suppressions")
@Tag(name = "Suppressions")
public class SuppressionResource {
    private final Suppressions suppressions;
    private final AuditLog audit;

    SuppressionResource(Suppressions suppressions, AuditLog audit) {
        this.audit = audit;
        this.suppressions = suppressions;
    }

    @GET
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(operationId = "listSuppressions", summary = "List suppressed addresses")
    public Page<SuppressionView> list(
            @QueryParam("channel") @Nullable Channel channel,
            @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "opt-out",
                                                "bounce",
                                                "complaint",
                                                "invalid",
                                                "manual",
                                                "erased"
                                            }))
                    @QueryParam("reason")
                    @Nullable String reason,
            @QueryParam("query") @Nullable String query,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return suppressions.list(channel, reason, query, Limit.of(limit), cursor);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(operationId = "createSuppression", summary = "Suppress an address")
    public SuppressionView create(SuppressionDraft draft) {
        return suppressions.create(draft);
    }

    @GET
    @Path("/export.csv")
    @Produces("text/csv")
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(operationId = "exportSuppressions", summary = "All suppressed addresses as CSV")
    public Response export() {
        audit.record("export", "suppressions", null, Map.of());
        StreamingOutput csv = suppressions::write;
        return Response.ok(csv)
                .type("text/csv; charset=utf-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"suppressions.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(operationId = "deleteSuppression", summary = "Allow an address again")
    public void delete(
            @PathParam("id") long id,
            @Parameter(
                            description =
                                    "That the person asked to be written to again; needed for opt-outs, complaints and erased customers")
                    @QueryParam("theyAsked")
                    @Nullable Boolean theyAsked) {
        suppressions.delete(id, Boolean.TRUE.equals(theyAsked));
    }
}
