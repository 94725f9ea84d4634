package dev.handbill.flow;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/**
 * What a marketer does from the empty system to the campaign that is on its way, through the API.
 */
final class MainJob {
    static final String PASSWORD = "correct horse battery";

    private final String url;
    private String session = "";

    MainJob(String url) {
        this.url = url;
    }

    void setUp() {
        session =
                given().baseUri(url)
                        .contentType(ContentType.JSON)
                        .body(
                                Map.of(
                                        "businessName", "Trattoria Roma",
                                        "email", "owner@example.com",
                                        "password", PASSWORD))
                        .post("/api/v1/setup")
                        .then()
                        .statusCode(201)
                        .extract()
                        .cookie("handbill_session");
        // this job runs at any hour
        request()
                .contentType(ContentType.JSON)
                .body(Map.of("quietHours", false, "smsOnlyAgreed", false))
                .patch("/api/v1/business/sending")
                .then()
                .statusCode(200);
    }

    void importCustomers(int count) {
        StringBuilder csv = new StringBuilder("Email,Phone,First Name,Last Name,Tags,City\r\n");
        for (int i = 1; i <= count; i++) {
            csv.append(
                    "guest%d@example.com,+1415555%04d,Guest%d,No%d,\"%s\",Town %d\r\n"
                            .formatted(i, i, i, i, i % 2 == 0 ? "vip, lunch" : "lunch", i % 7));
        }
        long id =
                request()
                        .multiPart(
                                "file",
                                "guests.csv",
                                csv.toString().getBytes(StandardCharsets.UTF_8),
                                "text/csv")
                        .post("/api/v1/customer-imports")
                        .then()
                        .statusCode(202)
                        .extract()
                        .jsonPath()
                        .getLong("id");
        await().atMost(Duration.ofMinutes(2))
                .until(
                        () ->
                                request()
                                        .get("/api/v1/customer-imports/" + id)
                                        .jsonPath()
                                        .getString("status"),
                        "completed"::equals);
    }

    void sandboxFails(double once, double forEver) {
        json(Map.of(
                        "failOnceShare", once,
                        "failForeverShare", forEver,
                        "refuseShare", 0,
                        "throttleShare", 0,
                        "delayMillis", 5))
                .put("/api/v1/outbox/behavior")
                .then()
                .statusCode(200);
    }

    /** A webhook for one kind of event. */
    void tellOf(String event, String receiver) {
        json(Map.of("url", receiver, "events", new String[] {event}))
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201);
    }

    long createCampaign(String smsContent, int emailsPerMinute) {
        return json(Map.of(
                        "name",
                        "Lunch offer",
                        "subject",
                        "{{ first_name }}, lunch is on us",
                        "emailContent",
                        "<p>Dear {{ first_name }} of {{ attributes.city }}</p>{{ qr_code }}",
                        "smsContent",
                        smsContent,
                        "targetSegments",
                        new String[] {"ALL"},
                        "sendRateLimitEmails",
                        emailsPerMinute,
                        "sendRateLimitSms",
                        1_000_000))
                .post("/api/v1/campaigns")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    void send(long campaign) {
        json(Map.of()).post("/api/v1/campaigns/" + campaign + "/send").then().statusCode(202);
    }

    String status(long campaign) {
        return request()
                .get("/api/v1/campaigns/" + campaign + "/progress")
                .jsonPath()
                .getString("status");
    }

    RequestSpecification request() {
        return given().baseUri(url).cookie("handbill_session", session);
    }

    private RequestSpecification json(Object body) {
        return request().contentType(ContentType.JSON).body(body);
    }
}
