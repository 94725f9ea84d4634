package dev.handbill.webhook.receiver;

import dev.handbill.kernel.config.Roles;
import dev.handbill.kernel.web.Limit;
import dev.handbill.kernel.web.Page;
import dev.handbill.kernel.web.RecentProof;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/**
 * Addresses that are told what happens. What decides where data goes asks for the password again,
 * as keys do. Not idempotent by key: some answers hold a secret that must not be stored.
 */
@Path("/api/v1/webhooks")
@RolesAllowed(Roles.OWNER)
@Tag(name = "Webhooks")
public class WebhookResource {
    private final Webhooks webhooks;

    WebhookResource(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @GET
    @Operation(operationId = "listWebhooks", summary = "List webhooks and how they do")
    public WebhookList list() {
        return webhooks.list();
    }

    @POST
    @RecentProof
    @Operation(
            operationId = "createWebhook",
            summary = "Add a webhook; its secret is shown this once")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewWebhook.class)))
    public Response create(WebhookDraft draft) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(webhooks.create(draft))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getWebhook", summary = "One webhook")
    public WebhookView get(@PathParam("id") long id) {
        return webhooks.get(id);
    }

    @PATCH
    @RecentProof
    @Path("/{id}")
    @Operation(
            operationId = "updateWebhook",
            summary = "Change a webhook, or switch it off and on again")
    public WebhookView update(@PathParam("id") long id, WebhookDraft draft) {
        return webhooks.update(id, draft);
    }

    @DELETE
    @RecentProof
    @Path("/{id}")
    @Operation(operationId = "deleteWebhook", summary = "Delete a webhook with its log")
    public void delete(@PathParam("id") long id) {
        webhooks.delete(id);
    }

    @POST
    @RecentProof
    @Path("/{id}/secret")
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Make a new secret; the old one signs as well for 24 hours")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookSecret.class)))
    public Response rotate(@PathParam("id") long id) {
        return Response.ok(webhooks.rotate(id))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @ResponseStatus(202)
    @Path("/{id}/test")
    @Operation(operationId = "testWebhook", summary = "Send a call about nothing")
    public WebhookCall test(@PathParam("id") long id) {
        return webhooks.test(id);
    }

    @GET
    @Path("/{id}/calls")
    @Operation(
            operationId = "listWebhookCalls",
            summary = "What was sent to a webhook and what came of it, newest first")
    public Page<WebhookCall> calls(
            @PathParam("id") long id,
            @Parameter(schema = @Schema(enumeration = {"waiting", "received", "failed"}))
                    @QueryParam("status")
                    @Nullable String status,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return webhooks.calls(id, status, Limit.of(limit), cursor);
    }

    @POST
    @ResponseStatus(202)
    @Path("/{id}/calls/{callId}/replay")
    @Operation(operationId = "replayWebhookCall", summary = "Send a call once more")
    public WebhookCall replay(@PathParam("id") long id, @PathParam("callId") long callId) {
        return webhooks.replay(id, callId);
    }

    @POST
    @ResponseStatus(202)
    @Path("/{id}/replay")
    @Operation(
            operationId = "replayFailedWebhookCalls",
            summary = "Send all failed calls once more that happened since then")
    public ReplayedCalls replayFailed(@PathParam("id") long id, ReplayRequest request) {
        return webhooks.replayFailed(id, request.since());
    }
}
