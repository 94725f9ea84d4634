package dev.handbill.bench.simulator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Twilio's {@code POST /2010-04-01/Accounts/{sid}/Messages.json}. */
final class TwilioEndpoint {
    static final String PATH = "/2010-04-01/Accounts/" + Simulator.ACCOUNT_SID + "/Messages.json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CREDENTIALS =
            "Basic "
                    + Base64.getEncoder()
                            .encodeToString(
                                    (Simulator.ACCOUNT_SID + ":" + Simulator.AUTH_TOKEN)
                                            .getBytes(StandardCharsets.UTF_8));

    private final VendorSchema schema =
            new VendorSchema(
                    "twilio_messages_v2010.json",
                    "/paths/~12010-04-01~1Accounts~1{AccountSid}~1Messages.json/post/requestBody"
                            + "/content/application~1x-www-form-urlencoded/schema");
    private final Answers answers;
    private final SendLog log;

    TwilioEndpoint(Answers answers, SendLog log) {
        this.answers = answers;
        this.log = log;
    }

    HttpPort.@Nullable Reply answer(HttpPort.Request request) throws InterruptedException {
        if (!request.authorization().equals(CREDENTIALS)) {
            return HttpPort.Reply.of(401, error("Authenticate"));
        }
        ObjectNode form = form(new String(request.body(), StandardCharsets.UTF_8));
        String violation = violation(form);
        if (violation != null) {
            log.violation(violation);
            return HttpPort.Reply.of(400, error(violation));
        }
        String to = form.path("To").asText();
        return answers.to(
                new Answers.Message("sms", "0", "0", to),
                id -> HttpPort.Reply.of(201, created(id, form)),
                TwilioEndpoint::error);
    }

    private @Nullable String violation(ObjectNode form) {
        if (!form.path("To").asText().matches("\\+[1-9]\\d{6,14}")) {
            return "The 'To' number is not a valid phone number.";
        }
        if (form.path("Body").asText().isEmpty() || form.path("Body").asText().length() > 1600) {
            return "Message body is required, and may have 1600 characters.";
        }
        if (!form.has("From") && !form.has("MessagingServiceSid")) {
            return "A 'From' phone number is required.";
        }
        return schema.violation(form);
    }

    private static String created(String id, ObjectNode form) {
        return JSON.createObjectNode()
                .put("sid", id)
                .put("account_sid", Simulator.ACCOUNT_SID)
                .put("to", form.path("To").asText())
                .put("body", form.path("Body").asText())
                .put("status", "queued")
                .put("direction", "outbound-api")
                .put("num_segments", "1")
                .put("num_media", "0")
                .put("date_created", "Sun, 22 Nov 2026 23:00:00 +0000")
                .putNull("error_code")
                .put("api_version", "2010-04-01")
                .toString();
    }

    private static ObjectNode form(String body) {
        ObjectNode form = JSON.createObjectNode();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String error(String message) {
        return JSON.createObjectNode().put("code", 20001).put("message", message).toString();
    }
}
