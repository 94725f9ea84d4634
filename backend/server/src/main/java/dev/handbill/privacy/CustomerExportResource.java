package dev.handbill.privacy;

import static dev.handbill.kernel.config.Roles.MARKETER;
import static dev.handbill.kernel.config.Roles.OWNER;
import static dev.handbill.kernel.config.Roles.SCOPE_READ;
import static dev.handbill.kernel.config.Roles.SCOPE_WRITE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What a customer may ask for by law: their data. */
@Path("/api/v1/customers/{id}/export")
@Tag(name = "Customers")
public class CustomerExportResource {
    private final CustomerExports exports;

    CustomerExportResource(CustomerExports exports) {
        this.exports = exports;
    }

    @GET
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(operationId = "exportCustomer", summary = "Everything held about a customer")
    public RestResponse<CustomerExport> export(@PathParam("id") long id) {
        return RestResponse.ResponseBuilder.ok(exports.of(id))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"customer-%d.json\"".formatted(id))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
