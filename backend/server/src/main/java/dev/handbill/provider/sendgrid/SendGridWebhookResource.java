package dev.handbill.provider.sendgrid;

import dev.handbill.events.EventConfig;
import dev.handbill.events.EventIntake;
import dev.handbill.events.WebhookThrottle;
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
    private static final String VARIABLE = "SENDGRID_WEBHOOK_PUBLIC_KEY";

    private final SendGridSignature signature;

    private final WebhookThrottle throttle;
    private final EventIntake intake;
    private final EventConfig config;
    private final Clock clock;

    SendGridWebhookResource(
            SendGridSignature signature,
            WebhookThrottle throttle,
            EventIntake intake,
            EventConfig config,
            Clock clock) {
        this.signature = signature;
        this.throttle = throttle;
        this.intake = intake;
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
        throttle.needs(signature.isConfigured(), SendGridProvider.NAME, VARIABLE);
        if (!signature.isGood(given, timestamp, body)) {
            throw throttle.refusal(SendGridProvider.NAME, "signature", VARIABLE, request);
        }
        if (!isRecent(timestamp)) {
            throw throttle.refusal(
                    SendGridProvider.NAME, "time stamp", "this machine's clock", request);
        }
        SendGridEvents.Batch batch = read(body);
        intake.take(SendGridProvider.NAME, batch.events(), batch.ignored());
    }

    private boolean isRecent(@Nullable String timestamp) {
        try {
            Instant signed = Instant.ofEpochSecond(Long.parseLong(String.valueOf(timestamp)));
            Instant now = clock.instant();
            return signed.isAfter(now.minus(config.webhook().window()))
                    && signed.isBefore(now.plus(SendGridEvents.FASTEST_CLOCK));
        } catch (NumberFormatException | java.time.DateTimeException notATime) {
            return false;
        }
    }

    private SendGridEvents.Batch read(byte[] body) {
        try {
            return SendGridEvents.read(body, clock);
        } catch (IOException e) {
            throw throttle.malformed(
                    SendGridProvider.NAME,
                    "malformed-events",
                    "Send a JSON array of events, whole.");
        }
    }
}
