package dev.handbill.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.handbill.campaign.CampaignAction;
import dev.handbill.campaign.CampaignFixture;
import dev.handbill.campaign.CampaignLifecycle;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What became of campaigns while nobody looked, under the bell and by e-mail. */
@QuarkusTest
class NewsTest {
    private static final String REASON = "The key is wrong. Correct it, then resume.";

    @Inject CleanState state;
    @Inject CampaignFixture fixture;
    @Inject CampaignLifecycle lifecycle;
    @Inject NewsStore store;
    @Inject Db db;

    @BeforeEach
    void clean() {
        state.reset();
        fixture.aBusiness();
    }

    @Test
    void tellsWhatHappensByItself() {
        long sent = fixture.aCampaign("sending");
        db.update("UPDATE campaigns SET expanded_at = now() WHERE id = ?", sent);
        lifecycle.change(sent, CampaignAction.COMPLETE);
        long paused = fixture.aCampaign("sending");
        lifecycle.tryChange(paused, CampaignAction.PAUSE, REASON);
        long failed = fixture.aCampaign("queued");
        lifecycle.tryChange(failed, CampaignAction.FAIL, "Nobody is in these segments.");
        long late = fixture.aCampaign("scheduled");
        db.update(
                "UPDATE campaigns SET scheduled_at = now() - interval '1 minute' WHERE id = ?",
                late);
        lifecycle.returnDue(late, "The sender is missing.");

        news("marketer")
                .body("items.campaignId", equalTo(ints(late, failed, paused, sent)))
                .body("items.kind", equalTo(List.of("not-sent", "failed", "paused", "completed")))
                .body("items[2].reason", equalTo(REASON))
                .body("items[3].reason", nullValue())
                .body("unread", equalTo(4));
    }

    @Test
    void whatSomebodyDoesIsNoNews() {
        long id = fixture.aCampaign("draft");
        for (CampaignAction action :
                List.of(
                        CampaignAction.SEND,
                        CampaignAction.START_SENDING,
                        CampaignAction.PAUSE,
                        CampaignAction.RESUME,
                        CampaignAction.CANCEL)) {
            lifecycle.change(id, action);
        }

        news("owner").body("items", hasSize(0)).body("unread", equalTo(0));
    }

    @Test
    void whatIsUndoneIsNotTold() {
        long id = fixture.aCampaign("sending");
        QuarkusTransaction.begin();
        lifecycle.tryChange(id, CampaignAction.PAUSE, REASON);
        QuarkusTransaction.rollback();

        news("owner").body("items", hasSize(0));
        assertThat(mailed()).isEmpty();
    }

    @Test
    void everybodyReadsForThemselves() {
        lifecycle.tryChange(fixture.aCampaign("sending"), CampaignAction.PAUSE, REASON);
        lifecycle.tryChange(fixture.aCampaign("sending"), CampaignAction.PAUSE, REASON);

        change("marketer", Map.of("readTo", 1)).body("unread", equalTo(1));
        change("marketer", Map.of("readTo", Long.MAX_VALUE)).body("unread", equalTo(0));
        change("marketer", Map.of("readTo", 0)).body("unread", equalTo(0));
        news("owner").body("unread", equalTo(2));

        lifecycle.tryChange(fixture.aCampaign("sending"), CampaignAction.PAUSE, REASON);
        news("marketer").body("unread", equalTo(1));
    }

    @Test
    void mailsWhoSentIt() {
        SignedIn.account("owner");
        long id = fixture.aCampaign("sending");
        sentBy(id, SignedIn.account("marketer"));
        lifecycle.tryChange(id, CampaignAction.PAUSE, REASON);

        assertThat(mailed()).containsExactly("marketer@example.com");
        assertThat(body()).contains(REASON, "/campaigns/" + id, "until you resume or cancel it");
    }

    @Test
    void ownersAreMailedAboutPrograms() {
        SignedIn.account("owner");
        SignedIn.account("marketer");
        lifecycle.tryChange(fixture.aCampaign("sending"), CampaignAction.PAUSE, REASON);

        assertThat(mailed()).containsExactly("owner@example.com");
    }

    @Test
    void nobodyIsMailedAgainstTheirWish() {
        long id = fixture.aCampaign("sending");
        sentBy(id, SignedIn.account("marketer"));
        change("marketer", Map.of("mails", false)).body("mails", equalTo(false));
        lifecycle.tryChange(id, CampaignAction.PAUSE, REASON);
        lifecycle.change(id, CampaignAction.RESUME);
        assertThat(mailed()).isEmpty();

        change("marketer", Map.of("mails", true));
        db.update("UPDATE accounts SET disabled_at = now()");
        lifecycle.tryChange(id, CampaignAction.PAUSE, REASON);
        assertThat(mailed()).isEmpty();
    }

    @Test
    void namesAreWordsInTheMail() {
        SignedIn.account("owner");
        long id = fixture.aCampaign("sending");
        db.update("UPDATE campaigns SET name = '<b>Lunch</b> {{ x }}' WHERE id = ?", id);
        lifecycle.tryChange(id, CampaignAction.PAUSE, REASON);

        assertThat(html())
                .contains("&lt;b&gt;Lunch&lt;/b&gt; {{ x }} is paused")
                .doesNotContain("<b>");
    }

    @Test
    void programsAndStaffHaveNoBell() {
        SignedIn.withKey("read", "write").get("/api/v1/me/news").then().statusCode(403);
        SignedIn.as("staff").get("/api/v1/me/news").then().statusCode(403);
    }

    @Test
    void oldNewsAreForgotten() {
        lifecycle.tryChange(fixture.aCampaign("sending"), CampaignAction.PAUSE, REASON);
        lifecycle.tryChange(fixture.aCampaign("sending"), CampaignAction.PAUSE, REASON);
        db.update("UPDATE campaign_news SET at = now() - interval '91 days' WHERE id = 1");

        assertThat(store.purge()).isEqualTo(1);
        news("owner").body("items.id", equalTo(List.of(2)));
    }

    private void sentBy(long campaign, long account) {
        db.update(
                "INSERT INTO audit_log (account_id, actor, action, subject, subject_id) VALUES (?, 'somebody', 'send', 'campaign', ?)",
                account,
                campaign);
    }

    private List<String> mailed() {
        return db.query(
                "SELECT recipient FROM notices WHERE kind = 'campaign_news' ORDER BY id",
                row -> row.getString("recipient"));
    }

    private String body() {
        return db.one("SELECT body FROM notices", row -> row.getString("body"));
    }

    private String html() {
        return db.one("SELECT html FROM notices", row -> row.getString("html"));
    }

    private static ValidatableResponse news(String role) {
        return SignedIn.as(role).get("/api/v1/me/news").then().statusCode(200);
    }

    private static ValidatableResponse change(String role, Map<String, Object> change) {
        return SignedIn.as(role)
                .contentType(ContentType.JSON)
                .body(change)
                .patch("/api/v1/me/news")
                .then()
                .statusCode(200);
    }

    private static List<Integer> ints(long... ids) {
        return Arrays.stream(ids).mapToObj(id -> (int) id).toList();
    }
}
