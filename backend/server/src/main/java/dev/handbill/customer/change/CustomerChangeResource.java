package dev.handbill.customer.change;

import static dev.handbill.kernel.config.Roles.MARKETER;
import static dev.handbill.kernel.config.Roles.OWNER;
import static dev.handbill.kernel.config.Roles.SCOPE_READ;
import static dev.handbill.kernel.config.Roles.SCOPE_WRITE;

import dev.handbill.kernel.idempotency.Idempotent;
import dev.handbill.kernel.web.Limit;
import dev.handbill.kernel.web.Page;
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

/** Segments given and taken, and customers deleted, for everybody who fits a filter. */
@Path("/api/v1/customer-changes")
@Tag(name = "Customers")
public class CustomerChangeResource {
    private final CustomerChanges changes;
    private final CustomerChangeWorker worker;

    CustomerChangeResource(CustomerChanges changes, CustomerChangeWorker worker) {
        this.changes = changes;
        this.worker = worker;
    }

    @POST
    @Path("/preview")
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(
            operationId = "previewCustomerChange",
            summary = "How many customers a change would be about")
    public CustomerSelectionView preview(CustomerSelection selection) {
        return changes.preview(selection);
    }

    @POST
    @Idempotent
    @ResponseStatus(202)
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(
            operationId = "changeCustomers",
            summary = "Tag or delete many customers; it can be taken back for a week")
    public CustomerChangeView change(CustomerChangeRequest request) {
        long id = changes.start(request);
        worker.workOffSmall(id);
        return changes.get(id);
    }

    @GET
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(operationId = "listCustomerChanges", summary = "List changes, newest first")
    public Page<CustomerChangeView> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return changes.list(Limit.of(limit), cursor);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(operationId = "getCustomerChange", summary = "Show how far a change is")
    public CustomerChangeView get(@PathParam("id") long id) {
        return changes.get(id);
    }

    @POST
    @ResponseStatus(202)
    @Path("/{id}/undo")
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(
            operationId = "undoCustomerChange",
            summary = "Take a change back; one that is under way is stopped by it")
    public CustomerChangeView undo(@PathParam("id") long id) {
        changes.undo(id);
        worker.workOffSmall(id);
        return changes.get(id);
    }

    @POST
    @Path("/{id}/final")
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(
            operationId = "finishCustomerChange",
            summary = "Keep nothing more to take a change back with")
    public CustomerChangeView makeFinal(@PathParam("id") long id) {
        changes.makeFinal(id);
        return changes.get(id);
    }
}
