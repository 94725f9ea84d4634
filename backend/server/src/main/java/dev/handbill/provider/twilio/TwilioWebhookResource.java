package dev.handbill.provider.twilio;

import dev.handbill.business.BusinessStore;
import dev.handbill.events.EventIntake;
import dev.handbill.events.InboundSms;
import dev.handbill.events.Keyword;
import dev.handbill.events.ProviderEvent;
import dev.handbill.events.WebhookThrottle;
import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.kernel.text.PhoneNumber;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What Twilio reports of our SMS, and what customers answer to them. */
@Path("/webhooks/twilio")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@PermitAll
@RunOnVirtualThread
public class TwilioWebhookResource {
    private static final String VARIABLE = "TWILIO_AUTH_TOKEN";
    private static final String SILENCE =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response></Response>";

    private final TwilioSignature signature;
    private final WebhookThrottle throttle;
    private final EventIntake intake;
    private final InboundSms inbound;
    private final BusinessStore business;
    private final String publicUrl;
    private final Clock clock;

    TwilioWebhookResource(
            TwilioSignature signature,
            WebhookThrottle throttle,
            EventIntake intake,
            InboundSms inbound,
            BusinessStore business,
            HandbillConfig config,
            Clock clock) {
        this.signature = signature;
        this.throttle = throttle;
        this.intake = intake;
        this.inbound = inbound;
        this.business = business;
        this.publicUrl = config.publicUrl();
        this.clock = clock;
    }

    @POST
    @Path("/status")
    @Operation(hidden = true)
    public void status(
            byte[] body,
            @QueryParam(StatusCallback.DELIVERY) @Nullable String delivery,
            @HeaderParam(TwilioSignature.HEADER) @Nullable String given,
            @Context HttpServerRequest request) {
        SortedMap<String, List<String>> fields = checked(StatusCallback.PATH, body, given, request);
        ProviderEvent event = TwilioStatus.event(id(delivery), fields, clock.instant());
        intake.take(
                TwilioProvider.NAME,
                event == null ? List.of() : List.of(event),
                event == null ? 1 : 0);
    }

    /**
     * Answers in TwiML. STOP and START are confirmed by Twilio itself; a second answer would be one
     * too many.
     */
    @POST
    @Path("/inbound")
    @Produces(MediaType.APPLICATION_XML)
    @Operation(hidden = true)
    public String inbound(
            byte[] body,
            @HeaderParam(TwilioSignature.HEADER) @Nullable String given,
            @Context HttpServerRequest request) {
        SortedMap<String, List<String>> fields =
                checked("/webhooks/twilio/inbound", body, given, request);
        String optOutType = FormFields.first(fields, "OptOutType");
        Keyword keyword = Keyword.of(FormFields.first(fields, "Body"), optOutType);
        String from = FormFields.first(fields, "From");
        String id = FormFields.first(fields, "MessageSid");
        if (keyword == null || id.isEmpty() || id.length() > 200 || !PhoneNumber.isE164(from)) {
            inbound.ignore(TwilioProvider.NAME);
            return SILENCE;
        }
        inbound.handle(TwilioProvider.NAME, id, from, keyword);
        return keyword == Keyword.HELP && optOutType.isBlank() ? help() : SILENCE;
    }

    private SortedMap<String, List<String>> checked(
            String path, byte[] body, @Nullable String given, HttpServerRequest request) {
        throttle.needs(signature.isConfigured(), TwilioProvider.NAME, VARIABLE);
        String query = request.query();
        String url = publicUrl + path + (query == null ? "" : "?" + query);
        SortedMap<String, List<String>> fields = fields(body);
        if (!signature.isGood(given, url, fields)) {
            throw throttle.refusal(
                    TwilioProvider.NAME,
                    "signature",
                    VARIABLE + " and HANDBILL_PUBLIC_URL",
                    request);
        }
        return fields;
    }

    private SortedMap<String, List<String>> fields(byte[] body) {
        try {
            return FormFields.of(body);
        } catch (IllegalArgumentException e) {
            throw throttle.malformed(
                    TwilioProvider.NAME, "malformed-form", "The form cannot be read.");
        }
    }

    private String help() {
        String text = business.get().name() + ": reply STOP to get no more text messages.";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><Message>"
                + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                + "</Message></Response>";
    }

    private static long id(@Nullable String delivery) {
        return delivery != null && delivery.matches("[0-9]{1,18}") ? Long.parseLong(delivery) : 0;
    }
}
