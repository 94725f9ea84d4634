package dev.handbill.provider;

import dev.handbill.kernel.Channel;
import dev.handbill.kernel.Page;
import dev.handbill.kernel.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the sandbox "sent", and how it behaves. Answers 404 where no channel uses the sandbox. */
@Path("/api/v1/outbox")
@Tag(name = "Outbox")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OutboxResource {

    @GET
    @RolesAllowed({Roles.OWNER, Roles.MARKETER, Roles.SCOPE_READ, Roles.SCOPE_WRITE})
    @Operation(operationId = "listOutbox", summary = "Messages of the sandbox, newest first")
    public Page<OutboxMessageView> list(
            @QueryParam("channel") @Nullable Channel channel,
            @QueryParam("campaignId") @Nullable Long campaignId,
            @QueryParam("query") @Nullable String query,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        throw new UnsupportedOperationException();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OWNER, Roles.MARKETER, Roles.SCOPE_READ, Roles.SCOPE_WRITE})
    @Operation(operationId = "getOutboxMessage", summary = "One message as the customer sees it")
    public OutboxMessageDetail get(@PathParam("id") long id) {
        throw new UnsupportedOperationException();
    }

    @DELETE
    @RolesAllowed({Roles.OWNER, Roles.MARKETER, Roles.SCOPE_WRITE})
    @Operation(operationId = "emptyOutbox", summary = "Remove all messages of the sandbox")
    public void empty() {
        throw new UnsupportedOperationException();
    }

    @GET
    @Path("/behavior")
    @RolesAllowed({Roles.OWNER, Roles.MARKETER, Roles.SCOPE_READ, Roles.SCOPE_WRITE})
    @Operation(operationId = "getSandboxBehavior", summary = "How the sandbox misbehaves")
    public SandboxBehavior behavior() {
        throw new UnsupportedOperationException();
    }

    @PUT
    @Path("/behavior")
    @RolesAllowed({Roles.OWNER, Roles.MARKETER, Roles.SCOPE_WRITE})
    @Operation(operationId = "setSandboxBehavior", summary = "Tell the sandbox how to misbehave")
    public SandboxBehavior setBehavior(SandboxBehavior behavior) {
        throw new UnsupportedOperationException();
    }
}
