package dev.handbill.events.visit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.handbill.delivery.engine.Engine;
import dev.handbill.events.Webhooks;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the button that turns it on to the number in the results. */
@QuarkusTest
class LinkTest {
    private static final String PERSON =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 Version/26.0"
                    + " Mobile/15E148 Safari/604.1";
    private static final String CONTENT =
            """
            <html><body><p>Hi {{ first_name }}</p>
            <a href="https://menu.example/?a=1&amp;b=2">Menu</a> <a href="https://book.example/{{ first_name }}">Book</a>
            <a href="{{ short_url }}">Coupon</a> <a href="https://menu.example/?a=1&amp;b=2">Again</a> {{ qr_code }}
            </body></html>
            """;

    @Inject CleanState state;
    @Inject Engine engine;
    @Inject Webhooks webhooks;
    @Inject VisitBuffer buffer;
    @Inject VisitJudge judge;
    @Inject Db db;

    @BeforeEach
    void clean() {
        buffer.write();
        state.reset();
    }

    @Test
    void nothingIsCountedUntilItIsTurnedOn() {
        long campaign = sent(CONTENT);

        assertThat(hrefs()).noneMatch(href -> href.contains("/l/"));
        assertThat(html()).doesNotContain("open.gif");
        assertThat(engine.count("campaign_links")).isZero();
        results(campaign).then().statusCode(200).body("items", equalTo(List.of()));
    }

    @Test
    void aClickLeadsOnAndIsCounted() {
        turnOn();
        long campaign = sent(CONTENT);
        List<String> hrefs = hrefs();
        assertThat(hrefs.subList(0, 4))
                .as("the menu twice by one link, the coupon as it was")
                .satisfies(
                        links -> {
                            assertThat(links.get(0)).isEqualTo(links.get(3)).endsWith("/1");
                            assertThat(links.get(1)).contains("/2/").doesNotContain("First1");
                            assertThat(links.get(2)).contains("/c/");
                        });
        assertThat(text()).contains("https://menu.example/?a=1&b=2", "https://book.example/First1");

        follow(hrefs.get(0), PERSON)
                .then()
                .statusCode(302)
                .header("Location", "https://menu.example/?a=1&b=2")
                .header("Cache-Control", containsString("no-store"))
                .header("Referrer-Policy", "no-referrer");
        follow(hrefs.get(1), PERSON)
                .then()
                .statusCode(302)
                .header("Location", "https://book.example/First1");
        longAfter();
        follow(hrefs.get(1), PERSON);
        judged();

        assertThat(
                        engine.count(
                                "deliveries WHERE clicked_at IS NOT NULL AND opened_at IS NOT NULL"))
                .isEqualTo(1);
        results(campaign)
                .then()
                .body(
                        "items.url",
                        equalTo(List.of("https://book.example/…", "https://menu.example/?a=1&b=2")))
                .body("items.messages", equalTo(List.of(1, 0)))
                .body("items.clicks", equalTo(List.of(1, 0)));
        analytics(campaign, "clicked", 1);
        analytics(campaign, "opened", 1);
        assertThat(followers(campaign, 2)).as("who followed the second link").hasSize(1);
        assertThat(followers(campaign, 1)).as("who followed the first").isEmpty();
    }

    private static List<Object> followers(long campaign, int link) {
        return SignedIn.as("marketer")
                .get("/api/v1/campaigns/" + campaign + "/deliveries?link=" + link)
                .jsonPath()
                .getList("items.customerName");
    }

    @Test
    void thePictureTellsThatItWasRead() {
        turnOn();
        long campaign = sent(CONTENT);
        longAfter();

        String picture = found(html(), "src=\"([^\"]+/open\\.gif)\"").getFirst();
        follow(picture, PERSON)
                .then()
                .statusCode(200)
                .contentType("image/gif")
                .header("Cache-Control", containsString("no-store"))
                .header("Cross-Origin-Resource-Policy", "cross-origin");
        judged();

        analytics(campaign, "opened", 1);
        analytics(campaign, "clicked", 0);
    }

    @Test
    void machinesCountForNobody() {
        turnOn();
        long campaign = sent(CONTENT);
        longAfter();
        String link = hrefs().getFirst();
        String picture = found(html(), "src=\"([^\"]+/open\\.gif)\"").getFirst();

        as(PERSON).redirects().follow(false).head(path(link)).then().statusCode(302);
        for (String agent :
                List.of("Barracuda Sentinel (EE)", "curl/8.1", "Mozilla/5.0", "Slackbot 1.0")) {
            follow(link, agent).then().statusCode(302);
        }
        as(PERSON)
                .header("Sec-Purpose", "prefetch")
                .redirects()
                .follow(false)
                .get(path(link))
                .then()
                .statusCode(302);
        follow(picture, "Mozilla/5.0").then().statusCode(200);
        judged();

        analytics(campaign, "clicked", 0);
        analytics(campaign, "opened", 0);
        analytics(campaign, "opened-by-machine", 1);
        assertThat(engine.count("link_clicks")).isZero();
    }

    @Test
    void gmailsProxyLoadsForAPerson() {
        turnOn();
        long campaign = sent(CONTENT);
        longAfter();

        follow(
                found(html(), "src=\"([^\"]+/open\\.gif)\"").getFirst(),
                "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com"
                        + " GoogleImageProxy)");
        judged();

        analytics(campaign, "opened", 1);
    }

    @Test
    void aMadeUpLinkLeadsNowhere() {
        turnOn();
        sent(CONTENT);
        String link = path(hrefs().getFirst());
        String sealed = path(hrefs().get(1));
        String other = link.substring(0, link.length() - 1);

        for (String wrong :
                List.of(
                        other + "9",
                        other + "2",
                        other + "0",
                        link.replace("/l/", "/l/A"),
                        sealed.substring(0, sealed.length() - 4) + "AAAA",
                        sealed.replace("/l/", "/l/A"),
                        other + "1/aHR0cHM6Ly9ldmlsLmV4YW1wbGU",
                        "/l/x/1")) {
            as(PERSON).redirects().follow(false).get(wrong).then().statusCode(404);
        }
        given().get("/l/x/open.gif").then().statusCode(200).contentType("image/gif");
        buffer.write();
        assertThat(engine.count("link_visits")).isZero();
    }

    @Test
    void whoGuessesIsHeldUp() {
        turnOn();
        sent(CONTENT);
        for (int i = 0; i <= 60; i++) {
            as(PERSON).get("/l/guess" + i + "/1");
        }

        as(PERSON).get("/l/guess/1").then().statusCode(429);
        follow(hrefs().getFirst(), PERSON).then().statusCode(302);
    }

    @Test
    void testsAreNotCounted() {
        turnOn();
        engine.customers(1);
        long campaign = engine.queuedCampaign(CONTENT, "");
        db.update("UPDATE campaigns SET status = 'draft', sent_at = NULL WHERE id = ?", campaign);
        db.update("UPDATE business SET from_email = 'luigi@example.com'");

        SignedIn.as("owner")
                .contentType("application/json")
                .body(Map.of("email", "me@example.com"))
                .post("/api/v1/campaigns/%d/test-message".formatted(campaign))
                .then()
                .statusCode(202);

        assertThat(html()).doesNotContain("/l/");
        assertThat(engine.count("campaign_links")).isZero();
    }

    @Test
    void manyVisitorsAreFewStatements() {
        turnOn();
        sent(CONTENT);
        String link = hrefs().getFirst();
        for (int i = 0; i < 50; i++) {
            follow(link, PERSON);
        }
        buffer.write();

        assertThat(engine.count("link_visits")).isLessThan(50);
    }

    private void turnOn() {
        SignedIn.as("owner")
                .contentType("application/json")
                .body(Map.of("countOpens", true, "countClicks", true))
                .patch("/api/v1/business/sending")
                .then()
                .statusCode(200)
                .body("countOpens", equalTo(true))
                .body("countClicks", equalTo(true));
    }

    private long sent(String content) {
        engine.customers(1);
        long campaign = engine.queuedCampaign(content, "");
        engine.runUntilCompleted(campaign);
        return campaign;
    }

    /** So that what comes now is no scanner's. */
    private void longAfter() {
        buffer.write();
        db.update("DELETE FROM link_visits");
        db.update("UPDATE deliveries SET finished_at = now() - interval '1 hour'");
    }

    private void judged() {
        buffer.write();
        judge.judge(Instant.now().plusSeconds(1));
        webhooks.applyAll();
    }

    private void analytics(long campaign, String kind, int messages) {
        assertThat(
                        SignedIn.as("marketer")
                                .get("/api/v1/campaigns/%d/analytics".formatted(campaign))
                                .jsonPath()
                                .getInt(
                                        "channels.email.events.find { it.kind == '%s' }.messages"
                                                .formatted(kind)))
                .as(kind)
                .isEqualTo(messages);
    }

    private static Response results(long campaign) {
        return SignedIn.as("marketer").get("/api/v1/campaigns/%d/links".formatted(campaign));
    }

    private static Response follow(String href, String agent) {
        return as(agent).redirects().follow(false).get(path(href));
    }

    private static RequestSpecification as(String agent) {
        return given().header("User-Agent", agent).urlEncodingEnabled(false);
    }

    private static String path(String href) {
        return href.substring(href.indexOf("/", "https://".length()));
    }

    private List<String> hrefs() {
        return found(html(), "href=\"([^\"]*)\"");
    }

    private static List<String> found(String html, String pattern) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map((MatchResult m) -> m.group(1))
                .toList();
    }

    private String html() {
        return db.one(
                "SELECT html FROM outbox_messages ORDER BY id LIMIT 1",
                row -> row.getString("html"));
    }

    private String text() {
        return db.one(
                "SELECT body FROM outbox_messages ORDER BY id LIMIT 1",
                row -> row.getString("body"));
    }
}
