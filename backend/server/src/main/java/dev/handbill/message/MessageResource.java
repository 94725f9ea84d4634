package dev.handbill.message;

import static dev.handbill.kernel.config.Roles.MARKETER;
import static dev.handbill.kernel.config.Roles.OWNER;
import static dev.handbill.kernel.config.Roles.SCOPE_READ;
import static dev.handbill.kernel.config.Roles.SCOPE_SEND;
import static dev.handbill.kernel.config.Roles.SCOPE_WRITE;

import dev.handbill.delivery.ledger.DeliveryStatus;
import dev.handbill.kernel.idempotency.IdempotencyFilter;
import dev.handbill.kernel.idempotency.Idempotent;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.Cursor;
import dev.handbill.kernel.web.Limit;
import dev.handbill.kernel.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** One message to one customer, and what became of it. */
@Path("/api/v1/messages")
@Tag(name = "Messages")
public class MessageResource {
    private final MessageSending sending;
    private final MessageQueries messages;

    MessageResource(MessageSending sending, MessageQueries messages) {
        this.sending = sending;
        this.messages = messages;
    }

    @POST
    @Idempotent
    @ResponseStatus(202)
    @RolesAllowed({OWNER, MARKETER, SCOPE_SEND})
    @Operation(
            operationId = "sendMessage",
            summary =
                    "Tell one customer something of their own, such as that an order is ready; no marketing")
    public MessageView send(MessageRequest request, @Context HttpHeaders headers) {
        if (headers.getHeaderString(IdempotencyFilter.KEY_HEADER) == null) {
            throw ApiProblem.badRequest(
                    "missing-idempotency-key",
                    "Send an Idempotency-Key, such as the number of the order, so that nobody is told twice.");
        }
        return get(sending.send(request));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE, SCOPE_SEND})
    @Operation(operationId = "getMessage", summary = "What became of a message")
    public MessageView get(@PathParam("id") long id) {
        return messages.find(id).orElseThrow(() -> ApiProblem.unknown("message", id));
    }

    @GET
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE, SCOPE_SEND})
    @Operation(operationId = "listMessages", summary = "Messages, the newest first")
    public Page<MessageView> list(
            @QueryParam("status") @Nullable DeliveryStatus status,
            @QueryParam("customerId") @Nullable Long customerId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int most = Limit.of(limit);
        long before = Cursor.decode(cursor, Long.MAX_VALUE);
        return Page.of(messages.page(status, customerId, before, most + 1), most, MessageView::id);
    }
}
