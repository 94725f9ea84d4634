package dev.handbill.redemption;

import static dev.handbill.kernel.config.Roles.MARKETER;
import static dev.handbill.kernel.config.Roles.OWNER;
import static dev.handbill.kernel.config.Roles.SCOPE_READ;
import static dev.handbill.kernel.config.Roles.SCOPE_REDEEM;
import static dev.handbill.kernel.config.Roles.STAFF;

import dev.handbill.coupon.CouponView;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the counter looks up, and what was tried there that should not have been. */
@Path("/api/v1")
@Tag(name = "Redemptions")
public class CounterResource {
    private final CouponChecks checks;
    private final CounterSearch search;
    private final CounterDayQueries day;
    private final SuspiciousQueries suspicious;
    private final Callers callers;

    CounterResource(
            CouponChecks checks,
            CounterSearch search,
            CounterDayQueries day,
            SuspiciousQueries suspicious,
            Callers callers) {
        this.checks = checks;
        this.search = search;
        this.day = day;
        this.suspicious = suspicious;
        this.callers = callers;
    }

    @POST
    @Path("/redemptions/check")
    @RolesAllowed({OWNER, MARKETER, STAFF, SCOPE_REDEEM})
    @Operation(
            operationId = "checkCoupon",
            summary = "The verdict on a coupon at a place; changes nothing but the log of refusals")
    public CouponView check(CheckRequest request, @Context HttpServerRequest http) {
        return checks.check(request, callers.of(http));
    }

    @GET
    @Path("/counter/customers")
    @RolesAllowed({OWNER, MARKETER, STAFF})
    @Operation(
            operationId = "searchCounterCustomers",
            summary = "Find a customer's coupons by part of name, e-mail address or phone")
    public CounterCustomers customers(
            @QueryParam("query") @Nullable String query, @Context HttpServerRequest http) {
        return search.find(query, callers.of(http));
    }

    @GET
    @Path("/counter/today")
    @RolesAllowed({OWNER, MARKETER, STAFF})
    @Operation(
            operationId = "getCounterDay",
            summary = "What the signed-in account redeemed today, and its last ten redemptions")
    public CounterDay today() {
        return day.ofCaller();
    }

    @GET
    @Path("/redemptions/suspicious")
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ})
    @Operation(
            operationId = "listSuspiciousAttempts",
            summary = "Coupons tried again and again, and devices that guess codes")
    public SuspiciousAttempts suspicious(@QueryParam("days") @Nullable Integer days) {
        return suspicious.ofDays(days);
    }
}
