package dev.handbill.customer.batch;

import static dev.handbill.kernel.config.Roles.MARKETER;
import static dev.handbill.kernel.config.Roles.OWNER;
import static dev.handbill.kernel.config.Roles.SCOPE_WRITE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Customers sent by another system. */
@Path("/api/v1/customers")
@Tag(name = "Customers")
public class CustomerBatchResource {
    private final CustomerBatches batches;

    CustomerBatchResource(CustomerBatches batches) {
        this.batches = batches;
    }

    @PUT
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(
            operationId = "putCustomers",
            summary =
                    "Add and change up to 1,000 customers at once, found by external ID, e-mail"
                            + " address or phone; says of each row what became of it")
    public CustomerBatchAnswer put(CustomerBatch batch) {
        return batches.put(batch);
    }
}
