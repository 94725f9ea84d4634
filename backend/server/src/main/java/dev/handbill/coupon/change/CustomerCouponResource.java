package dev.handbill.coupon.change;

import static dev.handbill.kernel.config.Roles.MARKETER;
import static dev.handbill.kernel.config.Roles.OWNER;
import static dev.handbill.kernel.config.Roles.SCOPE_READ;
import static dev.handbill.kernel.config.Roles.SCOPE_WRITE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * One customer's coupons; a class of its own, for JAX-RS looks into one class alone by its path.
 */
@Path("/api/v1/customers/{id}/coupons")
@Tag(name = "Coupons")
@RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
public class CustomerCouponResource {
    private final CouponChanges coupons;

    CustomerCouponResource(CouponChanges coupons) {
        this.coupons = coupons;
    }

    @GET
    @Operation(operationId = "listCustomerCoupons", summary = "A customer's coupons, newest first")
    public CustomerCouponList list(@PathParam("id") long id) {
        return coupons.ofCustomer(id);
    }
}
