package dev.handbill.customer;

import static dev.handbill.kernel.config.Roles.MARKETER;
import static dev.handbill.kernel.config.Roles.OWNER;
import static dev.handbill.kernel.config.Roles.SCOPE_READ;
import static dev.handbill.kernel.config.Roles.SCOPE_WRITE;

import dev.handbill.consent.ConsentChangeView;
import dev.handbill.kernel.idempotency.Idempotent;
import dev.handbill.kernel.web.Limit;
import dev.handbill.kernel.web.Page;
import jakarta.annotation.security.RolesAllowed;
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

/** Customers: search, create, edit, tag. */
@Path("/api/v1/customers")
@Tag(name = "Customers")
public class CustomerResource {
    private static final long COUNTED = 10_000;

    private final Customers customers;
    private final CustomerStore store;

    CustomerResource(Customers customers, CustomerStore store) {
        this.customers = customers;
        this.store = store;
    }

    @GET
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(operationId = "listCustomers", summary = "Search customers, newest first")
    public CustomerPage list(
            @QueryParam("query") @Nullable String query,
            @QueryParam("segment") @Nullable String segment,
            @QueryParam("emailConsent") @Nullable String emailConsent,
            @QueryParam("smsConsent") @Nullable String smsConsent,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        CustomerSearch search = CustomerSearch.of(query, segment, emailConsent, smsConsent);
        int size = Limit.of(limit);
        Page<CustomerView> page =
                Page.of(store.search(search, cursor, size + 1), size, CustomerView::id);
        long total = store.count(search, COUNTED + 1);
        return new CustomerPage(page.items(), page.nextCursor(), total > COUNTED ? null : total);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(operationId = "createCustomer", summary = "Add a customer by hand")
    public CustomerView create(CustomerFields fields) {
        return customers.create(fields);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(operationId = "getCustomer", summary = "Show a customer")
    public CustomerView get(@PathParam("id") long id) {
        return customers.get(id);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(operationId = "updateCustomer", summary = "Change a customer")
    public CustomerView update(@PathParam("id") long id, CustomerFields fields) {
        return customers.update(id, fields);
    }

    @GET
    @Path("/{id}/consent-changes")
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(operationId = "listConsentChanges", summary = "How a customer's consent came to be")
    public Page<ConsentChangeView> consentChanges(
            @PathParam("id") long id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        customers.get(id);
        return store.history(id, Limit.of(limit), cursor);
    }

    @POST
    @Idempotent
    @Path("/tags")
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(operationId = "tagCustomers", summary = "Add and remove segments in bulk")
    public TagResult tag(TagChange change) {
        return customers.tag(change);
    }
}
