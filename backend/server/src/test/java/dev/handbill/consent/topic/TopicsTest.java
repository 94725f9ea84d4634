package dev.handbill.consent.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TopicsTest {
    @Inject Db db;
    @Inject CleanState state;
    @Inject CustomerTopics customerTopics;

    @BeforeEach
    void clean() {
        state.reset();
        db.update(
                "INSERT INTO customers (email, phone) VALUES ('ada@example.com', '+12025550143')");
    }

    @Test
    void aTopicIsNamedDescribedAndFoundAgain() {
        json("{\"name\": \" Offers \", \"description\": \"Twice a month\"}")
                .post("/api/v1/topics")
                .then()
                .statusCode(201)
                .body("name", equalTo("Offers"))
                .body("left", equalTo(0));
        json("{\"name\": \"offers\"}")
                .post("/api/v1/topics")
                .then()
                .statusCode(409)
                .body("type", containsString("topic-exists"));
        json("{\"name\": \"  \"}").post("/api/v1/topics").then().statusCode(422);
        json("{\"name\": \"" + "x".repeat(81) + "\"}")
                .post("/api/v1/topics")
                .then()
                .statusCode(422);
        json("{\"description\": \"Weekly\"}")
                .patch("/api/v1/topics/1")
                .then()
                .statusCode(200)
                .body("name", equalTo("Offers"))
                .body("description", equalTo("Weekly"));
        json("{}").patch("/api/v1/topics/9").then().statusCode(404);
        SignedIn.as("marketer")
                .get("/api/v1/topics")
                .then()
                .body("items", hasSize(1))
                .body("items[0].name", equalTo("Offers"));
    }

    @Test
    void thereAreNeverMoreTopicsThanAnybodyReads() {
        db.update("INSERT INTO topics (name) SELECT 'Topic ' || i FROM generate_series(1, 30) i");
        json("{\"name\": \"One more\"}").post("/api/v1/topics").then().statusCode(409);
    }

    @Test
    void aTopicOfACampaignThatIsNotOverCannotBeDeleted() {
        topics("Offers", "Events");
        db.update("INSERT INTO campaigns (name, topic_id, status) VALUES ('Autumn', 1, 'draft')");
        db.update("INSERT INTO campaigns (name, topic_id, status) VALUES ('Old', 2, 'completed')");

        SignedIn.as("owner")
                .delete("/api/v1/topics/1")
                .then()
                .statusCode(409)
                .body("detail", containsString("1 campaigns"));
        SignedIn.as("owner").delete("/api/v1/topics/2").then().statusCode(204);
        SignedIn.as("owner").delete("/api/v1/topics/2").then().statusCode(404);
    }

    @Test
    void aCampaignTakesATopicAndGivesItUp() {
        topics("Offers");
        json("{\"name\": \"Autumn\", \"topicId\": 1}")
                .post("/api/v1/campaigns")
                .then()
                .statusCode(201)
                .body("topicId", equalTo(1));
        json("{\"name\": \"Autumn\", \"topicId\": 7}")
                .post("/api/v1/campaigns")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/topicId"));
        SignedIn.as("marketer")
                .post("/api/v1/campaigns/1/duplicate")
                .then()
                .body("topicId", equalTo(1));
        json("{\"topicId\": 0}")
                .patch("/api/v1/campaigns/1")
                .then()
                .statusCode(200)
                .body("topicId", equalTo(null));
    }

    @Test
    void theBusinessSaysWhichTopicsACustomerLeft() {
        topics("Offers", "Events");
        json("{\"leftTopicIds\": [2]}")
                .put("/api/v1/customers/1/topics")
                .then()
                .statusCode(200)
                .body("items.isLeft", equalTo(List.of(true, false)))
                .body("items[0].name", equalTo("Events"))
                .body("items[0].source", equalTo("dashboard"));
        json("{\"leftTopicIds\": [2]}").put("/api/v1/customers/1/topics").then().statusCode(200);
        json("{\"leftTopicIds\": []}").put("/api/v1/customers/1/topics").then().statusCode(200);
        json("{\"leftTopicIds\": [3]}").put("/api/v1/customers/1/topics").then().statusCode(422);
        json("{\"leftTopicIds\": [null]}").put("/api/v1/customers/1/topics").then().statusCode(422);
        json("{}").put("/api/v1/customers/1/topics").then().statusCode(422);
        json("{\"leftTopicIds\": []}").put("/api/v1/customers/9/topics").then().statusCode(404);

        assertThat(history())
                .containsExactly(
                        "Events unsubscribed dashboard marketer@example.com",
                        "Events subscribed dashboard marketer@example.com");
        SignedIn.as("marketer")
                .get("/api/v1/customers/1/consent-changes")
                .then()
                .body("items[0].topic", equalTo("Events"))
                .body("items[0].channel", equalTo(null));
    }

    @Test
    void whoLeftATopicThemselvesComesBackThemselves() {
        topics("Offers");
        customerTopics.chooseThemselves(1, List.of(1L), List.of(), 7);

        json("{\"leftTopicIds\": []}")
                .put("/api/v1/customers/1/topics")
                .then()
                .statusCode(409)
                .body("type", containsString("customer-left-topic"));
        SignedIn.as("marketer")
                .get("/api/v1/customers/1/topics")
                .then()
                .body("items[0].isLeft", equalTo(true));
        customerTopics.chooseThemselves(1, List.of(), List.of(1L, 99L), 7);
        SignedIn.as("marketer")
                .get("/api/v1/customers/1/topics")
                .then()
                .body("items[0].isLeft", equalTo(false));
    }

    private void topics(String... names) {
        for (String name : names) {
            db.update("INSERT INTO topics (name) VALUES (?)", name);
        }
    }

    private List<String> history() {
        return db.query(
                "SELECT concat_ws(' ', topic, status, source, actor) AS text FROM consent_changes ORDER BY id",
                row -> row.getString("text"));
    }

    private static RequestSpecification json(String body) {
        return SignedIn.as("marketer").contentType(ContentType.JSON).body(body);
    }
}
