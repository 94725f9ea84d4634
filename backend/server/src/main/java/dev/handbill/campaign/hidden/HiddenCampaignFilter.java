package dev.handbill.campaign.hidden;

import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.web.ApiProblem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** For the API there is no hidden campaign, whatever is asked of it. */
public class HiddenCampaignFilter {
    private static final Pattern ONE = Pattern.compile("/api/v1/campaigns/(\\d{1,18})(?:[/.].*)?");

    private final Db db;
    private final SecurityIdentity identity;

    HiddenCampaignFilter(Db db, SecurityIdentity identity) {
        this.db = db;
        this.identity = identity;
    }

    @ServerRequestFilter
    public void refuse(ContainerRequestContext request) {
        Matcher path = ONE.matcher(request.getUriInfo().getPath());
        if (identity.isAnonymous() || !path.matches()) {
            return;
        }
        long id = Long.parseLong(path.group(1));
        boolean isHidden =
                db.first(
                                "SELECT kind FROM campaigns WHERE id = ?",
                                row -> row.getString("kind"),
                                id)
                        .filter(kind -> !kind.equals("campaign"))
                        .isPresent();
        if (isHidden) {
            throw ApiProblem.unknown("campaign", id);
        }
    }
}
