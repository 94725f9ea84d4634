package dev.handbill.flow;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.handbill.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The main job on the built executable, through the API alone; {@code make test-native}. */
@QuarkusIntegrationTest
@QuarkusTestResource(RealServers.class)
class ExecutableIT {
    @Test
    void importsSendsAndSaysWhatIsWrong() {
        MainJob job = new MainJob("http://localhost:" + RestAssured.port);
        refusesWithReasons();
        job.setUp();
        job.importCustomers(20);
        job.sandboxFails(0, 0);
        long campaign = job.createCampaign("Lunch on us: {{ short_url }}", 1_000_000);
        job.send(campaign);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> job.status(campaign), "completed"::equals);
        job.request()
                .get("/api/v1/campaigns/" + campaign + "/report.csv")
                .then()
                .statusCode(200)
                .body(containsString("guest20@example.com"));
        job.request().get("/api/v1/campaigns/" + campaign + "/analytics").then().statusCode(200);
        job.request().get("/api/v1/audit-log").then().statusCode(200);
        job.request().get("/api/v1/outbox").then().statusCode(200);
    }

    private static void refusesWithReasons() {
        given().contentType(ContentType.JSON)
                .body(Map.of("businessName", "", "email", "nobody", "password", "x"))
                .post("/api/v1/setup")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/businessName"));
    }
}
