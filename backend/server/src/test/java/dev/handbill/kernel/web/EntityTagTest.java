package dev.handbill.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.handbill.delivery.engine.Engine;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Two tabs, two programs: nobody overwrites what they have not seen. */
@QuarkusTest
class EntityTagTest {
    private static final String API = "/api/v1";

    /** What people edit: its address, and a change of it. */
    private record Edited(String path, String method, String one, String other) {}

    private static final List<Edited> EDITED =
            List.of(
                    new Edited("/campaigns/1", "PATCH", "{\"name\":\"A\"}", "{\"name\":\"B\"}"),
                    new Edited(
                            "/customers/1",
                            "PATCH",
                            "{\"lastName\":\"A\"}",
                            "{\"lastName\":\"B\"}"),
                    new Edited("/business", "PATCH", "{\"name\":\"A\"}", "{\"name\":\"B\"}"),
                    new Edited(
                            "/business/sending",
                            "PATCH",
                            "{\"quietHours\":true}",
                            "{\"quietHours\":false}"),
                    new Edited("/topics/1", "PATCH", "{\"name\":\"A\"}", "{\"name\":\"B\"}"),
                    new Edited(
                            "/customers/1/topics",
                            "PUT",
                            "{\"leftTopicIds\":[1]}",
                            "{\"leftTopicIds\":[]}"));

    @Inject CleanState state;
    @Inject Db db;
    @Inject Engine engine;

    @BeforeEach
    void fill() {
        state.reset();
        make("/campaigns", "{\"name\":\"Spring\"}");
        make("/customers", "{\"email\":\"ada@example.com\"}");
        make("/topics", "{\"name\":\"Offers\"}");
    }

    @Test
    void theLaterOfTwoTabsIsTold() {
        for (Edited edited : EDITED) {
            String seen = tag(edited.path());
            change(edited, edited.one(), seen).statusCode(200).header("ETag", notNullValue());
            change(edited, edited.other(), seen)
                    .statusCode(412)
                    .body("type", containsString("changed-meanwhile"))
                    .body("detail", containsString("Load it again"));
        }
    }

    @Test
    void aChangeAnswersTheTagOfTheNextRead() {
        for (Edited edited : EDITED) {
            String changed =
                    change(edited, edited.one(), tag(edited.path()))
                            .statusCode(200)
                            .extract()
                            .header("ETag");
            assertThat(changed).as(edited.path()).isEqualTo(tag(edited.path()));
            change(edited, edited.other(), changed).statusCode(200);
        }
    }

    @Test
    void accountsAreGuardedToo() {
        String path = "/accounts/" + SignedIn.account("staff");
        Edited account =
                new Edited(path, "PATCH", "{\"role\":\"marketer\"}", "{\"role\":\"staff\"}");
        String seen = tag(path);
        change(account, account.one(), seen).statusCode(200);
        change(account, account.other(), seen).statusCode(412);
        SignedIn.as("owner").header("If-Match", seen).delete(API + path).then().statusCode(412);
    }

    @Test
    void whatSomebodyChangedIsNotDeleted() {
        for (String path : List.of("/campaigns/1", "/customers/1", "/topics/1")) {
            SignedIn.as("owner")
                    .header("If-Match", "\"another\"")
                    .delete(API + path)
                    .then()
                    .statusCode(412);
            SignedIn.as("owner")
                    .header("If-Match", tag(path))
                    .delete(API + path)
                    .then()
                    .statusCode(204);
        }
    }

    @Test
    void withoutATagTheLastOneWins() {
        for (Edited edited : EDITED) {
            json(edited.one()).request(edited.method(), API + edited.path()).then().statusCode(200);
            json(edited.other())
                    .request(edited.method(), API + edited.path())
                    .then()
                    .statusCode(200);
            change(edited, edited.one(), "*").statusCode(200);
        }
    }

    @Test
    void aTagThatAProxyMadeWeakStillCounts() {
        String seen = tag("/business");
        change(EDITED.get(2), "{\"name\":\"A\"}", "\"other\", W/" + seen).statusCode(200);
    }

    @Test
    void whatIsKnownIsNotSentAgain() {
        SignedIn.as("owner")
                .header("If-None-Match", tag("/business"))
                .get(API + "/business")
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag("/business")))
                .body(emptyString());
        SignedIn.as("owner")
                .header("If-None-Match", "\"another\"")
                .get(API + "/business")
                .then()
                .statusCode(200);
    }

    @Test
    void figuresThatMoveDoNotBlockAnEdit() {
        String seen = tag("/campaigns/1");
        db.update("UPDATE campaigns SET status = 'paused' WHERE id = 1");
        assertThat(tag("/campaigns/1")).isEqualTo(seen);
        db.update("UPDATE campaigns SET name = 'Summer' WHERE id = 1");
        assertThat(tag("/campaigns/1")).isNotEqualTo(seen);
    }

    @Test
    void leavingATopicDoesNotBlockItsEdit() {
        String seen = tag("/topics/1");
        db.update(
                "INSERT INTO topic_opt_outs (topic_id, customer_id, source) VALUES (1, 1, 'api')");
        change(EDITED.get(4), "{\"name\":\"News\"}", seen).statusCode(200).body("left", equalTo(1));
        SignedIn.as("owner")
                .header("If-None-Match", tag("/topics/1"))
                .get(API + "/topics/1")
                .then()
                .statusCode(200);
    }

    /** Several times: what is wrong about a lock shows once in fifty. */
    @RepeatedTest(8)
    void ofManyAtOnceOneIsTaken() throws Exception {
        for (Edited edited : EDITED) {
            String seen = tag(edited.path());
            List<Integer> statuses = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
                List<Future<Integer>> answers = new ArrayList<>();
                for (int i = 0; i < 6; i++) {
                    RequestSpecification request = json(edited.one()).header("If-Match", seen);
                    answers.add(
                            threads.submit(
                                    () ->
                                            request.request(edited.method(), API + edited.path())
                                                    .statusCode()));
                }
                for (Future<Integer> answer : answers) {
                    statuses.add(answer.get());
                }
            }
            assertThat(statuses).as(edited.path()).containsOnlyOnce(200).contains(412);
        }
    }

    /** Who waits for another's edit must judge by what it left, wherever it is stored. */
    @Test
    void whoWaitedSeesWhatTheOtherWrote() throws Exception {
        for (String edit :
                List.of(
                        "UPDATE campaigns SET name = 'Summer' WHERE id = 1",
                        "UPDATE campaign_contents SET subject = 'Hot' WHERE campaign_id = 1")) {
            // signed in before the transaction begins, in which the session would not be seen
            RequestSpecification late =
                    json("{\"smsContent\":\"Hi\"}").header("If-Match", tag("/campaigns/1"));
            try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
                Future<Integer> answer =
                        QuarkusTransaction.requiringNew()
                                .call(
                                        () -> {
                                            db.one(
                                                    "SELECT id FROM campaigns WHERE id = 1 FOR UPDATE",
                                                    row -> row.getLong("id"));
                                            db.update(edit);
                                            Future<Integer> waiting =
                                                    thread.submit(
                                                            () ->
                                                                    late.patch(API + "/campaigns/1")
                                                                            .statusCode());
                                            Engine.patiently()
                                                    .until(
                                                            () ->
                                                                    waiting.isDone()
                                                                            || engine.count(
                                                                                            "pg_locks WHERE NOT granted")
                                                                                    > 0);
                                            return waiting;
                                        });
                assertThat(answer.get()).as(edit).isEqualTo(412);
            }
        }
    }

    private static String tag(String path) {
        return SignedIn.as("owner").get(API + path).then().statusCode(200).extract().header("ETag");
    }

    private static ValidatableResponse change(Edited edited, String body, String tag) {
        return json(body)
                .header("If-Match", tag)
                .request(edited.method(), API + edited.path())
                .then();
    }

    private static RequestSpecification json(String body) {
        return SignedIn.as("owner").contentType(ContentType.JSON).body(body);
    }

    private static void make(String path, String body) {
        json(body).post(API + path).then().statusCode(201);
    }
}
