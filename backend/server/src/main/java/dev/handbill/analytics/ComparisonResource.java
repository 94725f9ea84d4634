package dev.handbill.analytics;

import static dev.handbill.kernel.config.Roles.MARKETER;
import static dev.handbill.kernel.config.Roles.OWNER;
import static dev.handbill.kernel.config.Roles.SCOPE_READ;
import static dev.handbill.kernel.config.Roles.SCOPE_WRITE;

import dev.handbill.analytics.CampaignComparison.ComparedCampaign;
import dev.handbill.business.BusinessStore;
import dev.handbill.business.WrittenForPeople;
import dev.handbill.kernel.text.CsvFile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Two to five campaigns side by side, on the screen and as a file. */
@Path("/api/v1")
@Tag(name = "Analytics")
@RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
public class ComparisonResource {
    private static final String CAMPAIGNS = "Ids of two to five campaigns, such as 3,7,12";

    private final ComparisonQueries comparison;
    private final BusinessStore business;

    ComparisonResource(ComparisonQueries comparison, BusinessStore business) {
        this.comparison = comparison;
        this.business = business;
    }

    @GET
    @Path("/campaign-comparison")
    @Operation(operationId = "compareCampaigns", summary = "Two to five campaigns side by side")
    public CampaignComparison compare(
            @Parameter(description = CAMPAIGNS, required = true) @QueryParam("ids")
                    @Nullable String ids) {
        return comparison.of(ids);
    }

    @GET
    @Path("/campaign-comparison.csv")
    @Produces("text/csv")
    @Operation(
            operationId = "getComparisonFile",
            summary = "The same as CSV: a column for each campaign, times by the business's clock")
    public Response file(
            @Parameter(description = CAMPAIGNS, required = true) @QueryParam("ids")
                    @Nullable String ids) {
        List<ComparedCampaign> campaigns = comparison.of(ids).items();
        WrittenForPeople written = new WrittenForPeople(business.get());
        StreamingOutput rows =
                out -> {
                    CsvFile csv = new CsvFile(out);
                    write(csv, campaigns, written);
                    csv.flush();
                };
        return Response.ok(rows)
                .header("Content-Disposition", "attachment; filename=\"comparison.csv\"")
                .build();
    }

    private static void write(
            CsvFile csv, List<ComparedCampaign> campaigns, WrittenForPeople written) {
        line(csv, campaigns, "", ComparedCampaign::name);
        line(csv, campaigns, "Offer", ComparedCampaign::offerTitle);
        line(csv, campaigns, "Sent", one -> written.of(one.sentAt()));
        line(csv, campaigns, "Customers", ComparedCampaign::targeted);
        line(csv, campaigns, "Revenue", one -> WrittenForPeople.money(one.revenue()));
        line(csv, campaigns, "Bills", ComparedCampaign::bills);
        line(csv, campaigns, "Redeemed", ComparedCampaign::redeemed);
        line(csv, campaigns, "Uses", ComparedCampaign::uses);
        line(csv, campaigns, "Opted out", ComparedCampaign::optedOut);
        line(csv, campaigns, "E-mails sent", one -> one.email().sent());
        line(csv, campaigns, "E-mails delivered", one -> one.email().delivered());
        line(csv, campaigns, "E-mails bounced", one -> one.email().bounced());
        line(csv, campaigns, "E-mails opened", one -> one.email().opened());
        line(csv, campaigns, "E-mails clicked", one -> one.email().clicked());
        line(csv, campaigns, "SMS sent", one -> one.sms().sent());
        line(csv, campaigns, "SMS delivered", one -> one.sms().delivered());
        line(csv, campaigns, "SMS undelivered", one -> one.sms().bounced());
    }

    private static void line(
            CsvFile csv,
            List<ComparedCampaign> campaigns,
            String name,
            Function<ComparedCampaign, Object> value) {
        List<String> cells = new ArrayList<>();
        cells.add(name);
        campaigns.forEach(campaign -> cells.add(value.apply(campaign).toString()));
        csv.line(cells);
    }
}
