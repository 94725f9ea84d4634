package dev.handbill.news;

import dev.handbill.account.Actors;
import dev.handbill.kernel.config.Roles;
import dev.handbill.kernel.json.MergePatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The dashboard's bell. */
@Path("/api/v1/me/news")
@RolesAllowed({Roles.OWNER, Roles.MARKETER})
@Tag(name = "Campaigns")
public class NewsResource {
    private static final int SHOWN = 30;

    private final NewsStore store;
    private final Actors actors;

    NewsResource(NewsStore store, Actors actors) {
        this.store = store;
        this.actors = actors;
    }

    /**
     * @param items the newest first
     * @param unread how many came since the caller last looked, also beyond those shown
     * @param readTo the newest that the caller saw; 0 if none
     * @param mails whether the caller is mailed about campaigns of their own
     */
    public record News(List<CampaignNews> items, long unread, long readTo, boolean mails) {}

    /** What is left out or null stays. */
    @MergePatch
    public record NewsChange(@Min(0) @Nullable Long readTo, @Nullable Boolean mails) {}

    @GET
    @Operation(
            operationId = "getNews",
            summary = "What became of campaigns: sent, paused by themselves, failed")
    public News get() {
        NewsStore.Reader reader = store.reader(actors.accountId());
        return new News(
                store.latest(SHOWN),
                store.countAfter(reader.readTo()),
                reader.readTo(),
                reader.mails());
    }

    @PATCH
    @Transactional
    @Operation(
            operationId = "changeNews",
            summary = "Say up to where one has read, and whether one is mailed")
    public News change(NewsChange change) {
        store.change(actors.accountId(), change.readTo(), change.mails());
        return get();
    }
}
