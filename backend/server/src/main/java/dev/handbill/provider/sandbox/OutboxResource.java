package dev.handbill.provider.sandbox;

import dev.handbill.account.Actors;
import dev.handbill.account.AuditLog;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.config.Roles;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.Cursor;
import dev.handbill.kernel.web.Limit;
import dev.handbill.kernel.web.Page;
import dev.handbill.provider.Providers;
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
import java.util.Map;
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
    private static final int MOST_IN_A_QUERY = 200;

    private final Providers providers;
    private final OutboxStore outbox;
    private final SandboxBehaviors behaviors;
    private final AuditLog audit;
    private final Actors actors;

    OutboxResource(
            Providers providers,
            OutboxStore outbox,
            SandboxBehaviors behaviors,
            AuditLog audit,
            Actors actors) {
        this.providers = providers;
        this.outbox = outbox;
        this.behaviors = behaviors;
        this.audit = audit;
        this.actors = actors;
    }

    @GET
    @RolesAllowed({Roles.OWNER, Roles.MARKETER, Roles.SCOPE_READ, Roles.SCOPE_WRITE})
    @Operation(operationId = "listOutbox", summary = "Messages of the sandbox, newest first")
    public Page<OutboxMessageView> list(
            @QueryParam("channel") @Nullable Channel channel,
            @QueryParam("campaignId") @Nullable Long campaignId,
            @QueryParam("query") @Nullable String query,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        needsSandbox();
        if (query != null && query.length() > MOST_IN_A_QUERY) {
            throw ApiProblem.invalid("/query", "Search for at most 200 characters.");
        }
        return outbox.page(
                channel,
                campaignId,
                query == null || query.isBlank() ? null : query.strip().replace("\0", ""),
                Cursor.decode(cursor, Long.MAX_VALUE),
                Limit.of(limit),
                isOwner());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OWNER, Roles.MARKETER, Roles.SCOPE_READ, Roles.SCOPE_WRITE})
    @Operation(operationId = "getOutboxMessage", summary = "One message as the customer sees it")
    public OutboxMessageDetail get(@PathParam("id") long id) {
        needsSandbox();
        return outbox.find(id, isOwner())
                .orElseThrow(() -> ApiProblem.unknown("outbox-message", id));
    }

    @DELETE
    @RolesAllowed({Roles.OWNER, Roles.MARKETER, Roles.SCOPE_WRITE})
    @Operation(operationId = "emptyOutbox", summary = "Remove all messages of the sandbox")
    public void empty() {
        needsSandbox();
        outbox.empty();
        audit.record("outbox.emptied", "outbox", null, Map.of());
    }

    @GET
    @Path("/behavior")
    @RolesAllowed({Roles.OWNER, Roles.MARKETER, Roles.SCOPE_READ, Roles.SCOPE_WRITE})
    @Operation(operationId = "getSandboxBehavior", summary = "How the sandbox misbehaves")
    public SandboxBehavior behavior() {
        needsSandbox();
        return behaviors.read();
    }

    @PUT
    @Path("/behavior")
    @RolesAllowed({Roles.OWNER, Roles.MARKETER, Roles.SCOPE_WRITE})
    @Operation(operationId = "setSandboxBehavior", summary = "Tell the sandbox how to misbehave")
    public SandboxBehavior setBehavior(SandboxBehavior behavior) {
        needsSandbox();
        behaviors.set(behavior);
        audit.record("sandbox.behavior-changed", "sandbox", null, Map.of("behavior", behavior));
        return behaviors.read();
    }

    /** A link for a new password of the owner's makes an owner of whoever reads it. */
    private boolean isOwner() {
        return actors.current().role().equals(Roles.OWNER);
    }

    private void needsSandbox() {
        if (!providers.useSandbox()) {
            throw ApiProblem.notFound(
                    "no-sandbox",
                    "Messages go to real providers here, so there is no outbox to look at.");
        }
    }
}
