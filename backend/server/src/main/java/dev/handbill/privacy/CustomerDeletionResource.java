package dev.handbill.privacy;

import static dev.handbill.kernel.config.Roles.MARKETER;
import static dev.handbill.kernel.config.Roles.OWNER;
import static dev.handbill.kernel.config.Roles.SCOPE_WRITE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Deleting a customer; here, since it touches what every feature keeps of them. */
@Path("/api/v1/customers")
@Tag(name = "Customers")
public class CustomerDeletionResource {
    private final CustomerDeletion deletion;

    CustomerDeletionResource(CustomerDeletion deletion) {
        this.deletion = deletion;
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(operationId = "deleteCustomer", summary = "Delete a customer and their data")
    public void delete(@PathParam("id") long id) {
        deletion.delete(id);
    }
}
