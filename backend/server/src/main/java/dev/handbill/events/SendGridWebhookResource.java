package dev.handbill.events;

import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.provider.sendgrid.SendGridProvider;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * SendGrid's Event Webhook. Answers when the events are written down, so that SendGrid repeats
 * whatever got no answer; applying them is a worker's.
 */
@Path("/webhooks/sendgrid")
@PermitAll
public class SendGridWebhookResource {
    /** SendGrid's clock may be ahead of ours. */
    private static final Duration FASTEST_CLOCK = Duration.ofMinutes(5);

    private final SendGridSignature signature;
    private final WebhookDoor door;
    private final EventStore store;
    private final EventMetrics metrics;
    private final EventConfig config;
    private final Clock clock;

    SendGridWebhookResource(
            SendGridSignature signature,
            WebhookDoor door,
            EventStore store,
            EventMetrics metrics,
            EventConfig config,
            Clock clock) {
        this.signature = signature;
        this.door = door;
        this.store = store;
        this.metrics = metrics;
        this.config = config;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    @RunOnVirtualThread
    public void receive(
            byte[] body,
            @HeaderParam(SendGridSignature.SIGNATURE) @Nullable String given,
            @HeaderParam(SendGridSignature.TIMESTAMP) @Nullable String timestamp,
            @Context HttpServerRequest request) {
        door.needs(signature.isConfigured(), SendGridProvider.NAME, "SENDGRID_WEBHOOK_PUBLIC_KEY");
        if (!signature.isGood(given, timestamp, body)) {
            throw door.refusal(SendGridProvider.NAME, "signature", request);
        }
        if (!isRecent(timestamp)) {
            throw door.refusal(SendGridProvider.NAME, "time stamp", request);
        }
        SendGridEvents.Batch batch = read(body);
        int added = store.add(batch.events());
        metrics.received(
                SendGridProvider.NAME, added, batch.events().size() - added, batch.ignored());
    }

    private boolean isRecent(@Nullable String timestamp) {
        try {
            Instant signed = Instant.ofEpochSecond(Long.parseLong(String.valueOf(timestamp)));
            Instant now = clock.instant();
            return signed.isAfter(now.minus(config.webhook().window()))
                    && signed.isBefore(now.plus(FASTEST_CLOCK));
        } catch (NumberFormatException | java.time.DateTimeException notATime) {
            return false;
        }
    }

    private SendGridEvents.Batch read(byte[] body) {
        try {
            return SendGridEvents.read(body, clock);
        } catch (IOException e) {
            metrics.refused(SendGridProvider.NAME, "malformed");
            throw ApiProblem.badRequest(
                    "malformed-events", "Send a JSON array of events, whole. Nothing was stored.");
        }
    }
}
