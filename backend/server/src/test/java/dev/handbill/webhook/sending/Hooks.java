package dev.handbill.webhook.sending;

import dev.handbill.kernel.sql.Db;
import dev.handbill.test.SignedIn;
import dev.handbill.webhook.WebhookEvent;
import dev.handbill.webhook.WebhookOutbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Makes webhooks as owners do, and lets time go by for them. */
@ApplicationScoped
class Hooks {
    private final Db db;
    private final WebhookOutbox outbox;

    Hooks(Db db, WebhookOutbox outbox) {
        this.db = db;
        this.outbox = outbox;
    }

    /** A webhook at its id, with the secret that was shown. */
    record Made(long id, String secret) {}

    Made make(LocalReceiver receiver, WebhookEvent... events) {
        List<String> names = Arrays.stream(events).map(WebhookEvent::wire).toList();
        Response made =
                SignedIn.as("owner")
                        .contentType(ContentType.JSON)
                        .body(Map.of("url", receiver.url(), "events", names))
                        .post("/api/v1/webhooks");
        made.then().statusCode(201);
        return new Made(made.<Integer>path("id"), made.path("secret"));
    }

    Made makeForAll(LocalReceiver receiver) {
        return make(receiver, WebhookEvent.values());
    }

    /** As the transaction does in which it happens. */
    void tell(WebhookEvent event, long... subjects) {
        QuarkusTransaction.requiringNew().run(() -> outbox.tell(event, subjects));
    }

    /** Every wait is over: of calls, of leases, and of webhooks that rest. */
    void timeGoesBy() {
        db.update(
                "UPDATE webhook_calls SET due_at = now() - interval '1 second' WHERE status = 'waiting'");
        db.update("UPDATE webhooks SET rests_until = NULL, lease_until = NULL");
    }

    long count(String what) {
        return db.one("SELECT count(*) AS n FROM " + what, row -> row.getLong("n"));
    }
}
