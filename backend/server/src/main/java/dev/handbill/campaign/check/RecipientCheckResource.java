package dev.handbill.campaign.check;

import static dev.handbill.kernel.config.Roles.MARKETER;
import static dev.handbill.kernel.config.Roles.OWNER;
import static dev.handbill.kernel.config.Roles.SCOPE_READ;
import static dev.handbill.kernel.config.Roles.SCOPE_WRITE;

import dev.handbill.kernel.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Asking for the recipient check, and what it found. */
@Path("/api/v1/campaigns/{id}/recipient-check")
@Tag(name = "Campaigns")
public class RecipientCheckResource {
    private final RecipientChecks checks;

    RecipientCheckResource(RecipientChecks checks) {
        this.checks = checks;
    }

    @POST
    @Idempotent
    @ResponseStatus(202)
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(
            operationId = "startRecipientCheck",
            summary = "Write every message without sending it, in the background")
    public RecipientCheckView startCheck(@PathParam("id") long id) {
        return checks.ask(id);
    }

    @GET
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(
            operationId = "getRecipientCheck",
            summary = "How far the check is, and what it found")
    public RecipientCheckView check(
            @PathParam("id") long id, @QueryParam("at") @Nullable String at) {
        return checks.at(id, at);
    }
}
