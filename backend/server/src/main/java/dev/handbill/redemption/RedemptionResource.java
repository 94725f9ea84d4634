package dev.handbill.redemption;

import static dev.handbill.kernel.config.Roles.MARKETER;
import static dev.handbill.kernel.config.Roles.OWNER;
import static dev.handbill.kernel.config.Roles.SCOPE_READ;
import static dev.handbill.kernel.config.Roles.SCOPE_REDEEM;
import static dev.handbill.kernel.config.Roles.SCOPE_WRITE;
import static dev.handbill.kernel.config.Roles.STAFF;

import dev.handbill.business.Reader;
import dev.handbill.coupon.CouponView;
import dev.handbill.kernel.idempotency.Idempotent;
import dev.handbill.kernel.web.Page;
import dev.handbill.kernel.web.QueryValue;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The counter's verdict and what was redeemed. Only the POSTs change anything but the log. */
@Path("/api/v1")
@Tag(name = "Redemptions")
public class RedemptionResource {
    private final CouponChecks checks;
    private final Redemptions redemptions;
    private final Callers callers;
    private final AttemptsFile file;

    RedemptionResource(
            CouponChecks checks, Redemptions redemptions, Callers callers, AttemptsFile file) {
        this.checks = checks;
        this.redemptions = redemptions;
        this.callers = callers;
        this.file = file;
    }

    @GET
    @Path("/coupons/{tokenOrCode:.+}")
    @RolesAllowed({OWNER, MARKETER, STAFF, SCOPE_REDEEM})
    @Operation(
            operationId = "getCoupon",
            summary = "What a coupon is worth now; takes its token, short code or link")
    public CouponView coupon(
            @PathParam("tokenOrCode") String tokenOrCode,
            @QueryParam("place") @Nullable String place,
            @Context HttpServerRequest http) {
        return checks.look(tokenOrCode, place, callers.of(http));
    }

    @POST
    @Path("/redemptions")
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed({OWNER, MARKETER, STAFF, SCOPE_REDEEM})
    @Operation(operationId = "redeemCoupon", summary = "Redeem a coupon, once")
    public RedemptionAnswer redeem(RedemptionRequest request, @Context HttpServerRequest http) {
        return redemptions.redeem(request, callers.of(http));
    }

    @GET
    @Path("/redemptions")
    @RolesAllowed({OWNER, MARKETER, STAFF, SCOPE_READ, SCOPE_WRITE, SCOPE_REDEEM})
    @Operation(
            operationId = "listRedemptions",
            summary = "Every attempt, newest first; with updatedAfter the oldest change first")
    public Page<RedemptionView> list(
            @QueryParam("campaignId") @Nullable Long campaignId,
            @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "redeemed",
                                                "kept",
                                                "refused",
                                                "already_used",
                                                "expired",
                                                "voided",
                                                "not_yet",
                                                "not_now",
                                                "wrong_place",
                                                "cap_reached",
                                                "unknown",
                                                "throttled"
                                            }))
                    @QueryParam("result")
                    @Nullable String result,
            @QueryParam("place") @Nullable String place,
            @QueryParam("by") @Nullable String by,
            @QueryParam("without") @Nullable Unnamed without,
            @QueryParam("segment") @Nullable String segment,
            @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("updatedAfter")
                    @Nullable String updatedAfter,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return redemptions.list(
                new AttemptFilter(
                        campaignId,
                        result,
                        place,
                        by,
                        without,
                        segment,
                        QueryValue.time("/updatedAfter", updatedAfter),
                        limit,
                        cursor));
    }

    @GET
    @Path("/redemptions.csv")
    @Produces("text/csv")
    @RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
    @Operation(
            operationId = "downloadRedemptions",
            summary =
                    "Every attempt that fits, newest first, as CSV for programs, or for people: with"
                            + " names and times by the business's clock")
    public Response download(
            @QueryParam("campaignId") @Nullable Long campaignId,
            @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "redeemed",
                                                "kept",
                                                "refused",
                                                "already_used",
                                                "expired",
                                                "voided",
                                                "not_yet",
                                                "not_now",
                                                "wrong_place",
                                                "cap_reached",
                                                "unknown",
                                                "throttled"
                                            }))
                    @QueryParam("result")
                    @Nullable String result,
            @QueryParam("place") @Nullable String place,
            @QueryParam("by") @Nullable String by,
            @QueryParam("without") @Nullable Unnamed without,
            @QueryParam("segment") @Nullable String segment,
            @QueryParam("writtenFor") @Nullable Reader reader) {
        AttemptFilter filter =
                new AttemptFilter(
                        campaignId, result, place, by, without, segment, null, null, null);
        file.recordExport(filter);
        StreamingOutput csv = out -> file.write(filter, reader == Reader.PEOPLE, out);
        return Response.ok(csv)
                .type("text/csv; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"redemptions.csv\"")
                .build();
    }

    @POST
    @Path("/redemptions/{id}/reversal")
    @Idempotent
    @RolesAllowed({OWNER, MARKETER, STAFF, SCOPE_WRITE, SCOPE_REDEEM})
    @Operation(
            operationId = "reverseRedemption",
            summary =
                    "Undo a redemption; the coupon can be used again. A key with the redeem scope"
                            + " alone undoes its own, staff their own for two minutes")
    public RedemptionView reverse(@PathParam("id") long id) {
        return redemptions.reverse(id);
    }
}
