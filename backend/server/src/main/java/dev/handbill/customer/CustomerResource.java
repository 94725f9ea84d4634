package dev.handbill.customer;

import static dev.handbill.kernel.Roles.MARKETER;
import static dev.handbill.kernel.Roles.OWNER;
import static dev.handbill.kernel.Roles.SCOPE_READ;
import static dev.handbill.kernel.Roles.SCOPE_WRITE;

import dev.handbill.kernel.Page;
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

/** Customers: search, create, edit, tag, delete. */
@Path("/api/v1/customers")
@Tag(name = "Customers")
public class CustomerResource {

    @GET
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(operationId = "listCustomers", summary = "Search customers, newest first")
    public CustomerPage list(
            @QueryParam("query") @Nullable String query,
            @QueryParam("segment") @Nullable String segment,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        throw new UnsupportedOperationException();
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(operationId = "createCustomer", summary = "Add a customer by hand")
    public CustomerView create(CustomerFields fields) {
        throw new UnsupportedOperationException();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(operationId = "getCustomer", summary = "Show a customer")
    public CustomerView get(@PathParam("id") long id) {
        throw new UnsupportedOperationException();
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(operationId = "updateCustomer", summary = "Change a customer")
    public CustomerView update(@PathParam("id") long id, CustomerFields fields) {
        throw new UnsupportedOperationException();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(operationId = "deleteCustomer", summary = "Delete a customer and their data")
    public void delete(@PathParam("id") long id) {
        throw new UnsupportedOperationException();
    }

    @GET
    @Path("/{id}/consent-changes")
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(operationId = "listConsentChanges", summary = "How a customer's consent came to be")
    public Page<ConsentChangeView> consentChanges(
            @PathParam("id") long id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        throw new UnsupportedOperationException();
    }

    @POST
    @Path("/tags")
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(operationId = "tagCustomers", summary = "Add and remove segments in bulk")
    public TagResult tag(TagChange change) {
        throw new UnsupportedOperationException();
    }
}
