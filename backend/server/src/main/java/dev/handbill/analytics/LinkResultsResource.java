package dev.handbill.analytics;

import static dev.handbill.kernel.config.Roles.MARKETER;
import static dev.handbill.kernel.config.Roles.OWNER;
import static dev.handbill.kernel.config.Roles.SCOPE_READ;
import static dev.handbill.kernel.config.Roles.SCOPE_WRITE;

import dev.handbill.analytics.LinkResults.LinkResult;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.web.ApiProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which links of a campaign's e-mail were followed; counted when they were, no click is read. */
@Path("/api/v1/campaigns/{id}/links")
@Tag(name = "Analytics")
@RolesAllowed({OWNER, MARKETER, SCOPE_READ, SCOPE_WRITE})
public class LinkResultsResource {
    private final Db db;

    LinkResultsResource(Db db) {
        this.db = db;
    }

    @GET
    @Operation(
            operationId = "getCampaignLinks",
            summary = "Links of a campaign's e-mail, the most followed first")
    public LinkResults links(@PathParam("id") long id) {
        List<LinkResult> links =
                db.query(
                        """
                        SELECT l.number, l.url, coalesce(n.messages, 0) AS messages, coalesce(n.clicks, 0) AS clicks
                        FROM campaign_links l
                        LEFT JOIN link_counts n ON n.campaign_id = l.campaign_id AND n.number = l.number
                        WHERE l.campaign_id = :campaign
                        ORDER BY messages DESC, clicks DESC, l.number
                        """,
                        row ->
                                new LinkResult(
                                        row.getInt("number"),
                                        row.getString("url"),
                                        row.getLong("messages"),
                                        row.getLong("clicks")),
                        Args.of("campaign", id));
        if (links.isEmpty() && !isCampaign(id)) {
            throw ApiProblem.unknown("campaign", id);
        }
        return new LinkResults(links);
    }

    private boolean isCampaign(long id) {
        return db.one(
                "SELECT EXISTS (SELECT FROM campaigns WHERE id = ?) AS is_there",
                row -> row.getBoolean("is_there"),
                id);
    }
}
