package dev.handbill.customer;

import static dev.handbill.kernel.config.Roles.MARKETER;
import static dev.handbill.kernel.config.Roles.OWNER;
import static dev.handbill.kernel.config.Roles.SCOPE_READ;
import static dev.handbill.kernel.config.Roles.SCOPE_WRITE;

import dev.handbill.consent.ConsentChangeView;
import dev.handbill.consent.ConsentStatus;
import dev.handbill.kernel.idempotency.Idempotent;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.Limit;
import dev.handbill.kernel.web.Page;
import dev.handbill.kernel.web.QueryValue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Customers: search, create, edit, tag. */
@Path("/api/v1/customers")
@Tag(name = "Customers")
public class CustomerResource {
    private final Customers customers;
    private final CustomerList list;
    private final CustomerStore store;

    CustomerResource(Customers customers, CustomerList list, CustomerStore store) {
        this.customers = customers;
        this.list = list;
        this.store = store;
    }

    @GET
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(
            operationId = "listCustomers",
            summary = "Search customers; newest first unless sorted otherwise")
    public CustomerPage list(
            @QueryParam("query") @Nullable String query,
            @QueryParam("externalId") @Nullable String externalId,
            @QueryParam("segment") @Nullable String segment,
            @QueryParam("ruleSegment") @Nullable Long ruleSegment,
            @QueryParam("emailConsent") @Nullable String emailConsent,
            @QueryParam("smsConsent") @Nullable String smsConsent,
            @QueryParam("reachableBy") @Nullable String reachableBy,
            @QueryParam("visitedSince") @Nullable String visitedSince,
            @QueryParam("notVisitedSince") @Nullable String notVisitedSince,
            @QueryParam("importId") @Nullable Long importId,
            @QueryParam("addedFrom") @Nullable String addedFrom,
            @QueryParam("addedUntil") @Nullable String addedUntil,
            @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("createdAfter")
                    @Nullable String createdAfter,
            @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("updatedAfter")
                    @Nullable String updatedAfter,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return list.page(
                new CustomerFilter(
                        query,
                        externalId,
                        segment,
                        ruleSegment,
                        consent(emailConsent),
                        consent(smsConsent),
                        word(reachableBy),
                        day("/visitedSince", visitedSince),
                        day("/notVisitedSince", notVisitedSince),
                        importId,
                        day("/addedFrom", addedFrom),
                        day("/addedUntil", addedUntil),
                        QueryValue.time("/createdAfter", createdAfter),
                        QueryValue.time("/updatedAfter", updatedAfter)),
                sort,
                cursor,
                Limit.of(limit));
    }

    @GET
    @Path("/export.csv")
    @Produces("text/csv")
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(operationId = "downloadCustomers", summary = "The customers who fit, as CSV")
    public Response download(
            @QueryParam("query") @Nullable String query,
            @QueryParam("externalId") @Nullable String externalId,
            @QueryParam("segment") @Nullable String segment,
            @QueryParam("ruleSegment") @Nullable Long ruleSegment,
            @QueryParam("emailConsent") @Nullable String emailConsent,
            @QueryParam("smsConsent") @Nullable String smsConsent,
            @QueryParam("reachableBy") @Nullable String reachableBy,
            @QueryParam("visitedSince") @Nullable String visitedSince,
            @QueryParam("notVisitedSince") @Nullable String notVisitedSince,
            @QueryParam("importId") @Nullable Long importId,
            @QueryParam("addedFrom") @Nullable String addedFrom,
            @QueryParam("addedUntil") @Nullable String addedUntil,
            @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("createdAfter")
                    @Nullable String createdAfter,
            @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("updatedAfter")
                    @Nullable String updatedAfter) {
        CustomerFilter filter =
                new CustomerFilter(
                        query,
                        externalId,
                        segment,
                        ruleSegment,
                        consent(emailConsent),
                        consent(smsConsent),
                        word(reachableBy),
                        day("/visitedSince", visitedSince),
                        day("/notVisitedSince", notVisitedSince),
                        importId,
                        day("/addedFrom", addedFrom),
                        day("/addedUntil", addedUntil),
                        QueryValue.time("/createdAfter", createdAfter),
                        QueryValue.time("/updatedAfter", updatedAfter));
        list.recordExport(filter);
        StreamingOutput csv = out -> list.write(filter, out);
        return Response.ok(csv)
                .type("text/csv; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"customers.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
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

    private static @Nullable ConsentStatus consent(@Nullable String word) {
        return word == null || word.isBlank() ? null : ConsentStatus.of(word);
    }

    private static @Nullable String word(@Nullable String given) {
        return given == null || given.isBlank() ? null : given;
    }

    private static @Nullable LocalDate day(String pointer, @Nullable String given) {
        if (given == null || given.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(given);
        } catch (DateTimeParseException e) {
            throw ApiProblem.invalid(pointer, "Use a day such as 2027-03-31.");
        }
    }
}
