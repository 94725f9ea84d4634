package dev.handbill.privacy;

import static dev.handbill.kernel.config.Roles.MARKETER;
import static dev.handbill.kernel.config.Roles.OWNER;

import dev.handbill.kernel.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a customer may ask for by law: to be forgotten. */
@Path("/api/v1/customers/{id}/erasure")
@Tag(name = "Customers")
public class ErasureResource {
    private final Erasure erasure;

    ErasureResource(Erasure erasure) {
        this.erasure = erasure;
    }

    @POST
    @Idempotent
    @RolesAllowed({OWNER, MARKETER})
    @Operation(operationId = "eraseCustomer", summary = "Forget a customer for good")
    public void erase(@PathParam("id") long id, ErasureRequest request) {
        erasure.erase(id, request.confirmation());
    }
}
