package dev.handbill.analytics;

import static dev.handbill.kernel.config.Roles.MARKETER;
import static dev.handbill.kernel.config.Roles.OWNER;
import static dev.handbill.kernel.config.Roles.SCOPE_READ;
import static dev.handbill.kernel.config.Roles.SCOPE_WRITE;

import dev.handbill.account.AuditLog;
import dev.handbill.analytics.CampaignComparison.ComparedCampaign;
import dev.handbill.business.Reader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What came of a campaign: as figures and as a file. */
@Path("/api/v1/campaigns/{id}")
@Tag(name = "Analytics")
@RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
public class AnalyticsResource {
    private final AnalyticsQueries analytics;
    private final RedemptionQueries redemptions;
    private final ComparisonQueries comparison;
    private final CampaignReport report;
    private final AuditLog audit;

    AnalyticsResource(
            AnalyticsQueries analytics,
            RedemptionQueries redemptions,
            ComparisonQueries comparison,
            CampaignReport report,
            AuditLog audit) {
        this.audit = audit;
        this.analytics = analytics;
        this.redemptions = redemptions;
        this.comparison = comparison;
        this.report = report;
    }

    @GET
    @Path("/analytics")
    @Operation(operationId = "getCampaignAnalytics", summary = "What came of a campaign")
    public CampaignAnalytics analytics(@PathParam("id") long id) {
        return analytics.of(id);
    }

    @GET
    @Path("/brought")
    @Operation(
            operationId = "getWhatCampaignBrought",
            summary = "What a campaign brought, from kept sums: at once at any size")
    public ComparedCampaign brought(@PathParam("id") long id) {
        return comparison.one(id);
    }

    @GET
    @Path("/redemption-analytics")
    @Operation(
            operationId = "getRedemptionAnalytics",
            summary = "Who came back to the shop: when, where, for how much")
    public RedemptionAnalytics redemptions(@PathParam("id") long id) {
        return redemptions.of(id);
    }

    @GET
    @Path("/report.csv")
    @Produces("text/csv")
    @Operation(
            operationId = "getCampaignReport",
            summary =
                    "One row per customer, as CSV for programs, or for people: with names and times"
                            + " by the business's clock")
    public Response report(
            @PathParam("id") long id, @QueryParam("writtenFor") @Nullable Reader reader) {
        report.requireCampaign(id);
        audit.record("export", "report", id, Map.of());
        StreamingOutput rows = out -> report.write(id, reader == Reader.PEOPLE, out);
        return Response.ok(rows)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"campaign-%d.csv\"".formatted(id))
                .build();
    }
}
