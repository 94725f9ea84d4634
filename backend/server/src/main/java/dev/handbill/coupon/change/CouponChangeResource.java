package dev.handbill.coupon.change;

import static dev.handbill.kernel.config.Roles.MARKETER;
import static dev.handbill.kernel.config.Roles.OWNER;
import static dev.handbill.kernel.config.Roles.SCOPE_READ;
import static dev.handbill.kernel.config.Roles.SCOPE_WRITE;

import dev.handbill.kernel.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Extending and voiding coupons, of a campaign or of a customer. */
@Path("/api/v1")
@Tag(name = "Coupons")
public class CouponChangeResource {
    private final CouponChanges changes;

    CouponChangeResource(CouponChanges changes) {
        this.changes = changes;
    }

    @POST
    @Path("/coupon-changes/preview")
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(
            operationId = "previewCouponChange",
            summary = "How many coupons a change would reach")
    public CouponChangeView preview(CouponChangeRequest request) {
        return changes.preview(request);
    }

    @POST
    @Path("/coupon-changes")
    @Idempotent
    @RolesAllowed({OWNER, MARKETER, SCOPE_WRITE})
    @Operation(operationId = "changeCoupons", summary = "Extend or void coupons")
    public CouponChangeView change(CouponChangeRequest request) {
        return changes.apply(request);
    }
}
