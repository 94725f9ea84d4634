package dev.handbill.test.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SendGrid's {@code POST /v3/mail/send}, held to its published description. */
public final class SendGridSimulator extends HttpSimulator {
    public static final String API_KEY = "SG.simulated-key";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final VendorSchema SCHEMA =
            new VendorSchema(
                    "sendgrid_mail_v3.json",
                    "/components/requestBodies/PostMailSend/content/application~1json/schema");

    @Override
    @Nullable Answer answer(HttpExchange exchange, String body) throws IOException {
        if (!exchange.getRequestURI().getPath().equals("/v3/mail/send")
                || !exchange.getRequestMethod().equals("POST")) {
            violation(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            return error(404, "not found");
        }
        if (!("Bearer " + API_KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return error(401, "The provided authorization grant is invalid, expired, or revoked");
        }
        JsonNode mail = JSON.readTree(body);
        List<String> violations = SCHEMA.violations(mail);
        if (!violations.isEmpty()) {
            violations.forEach(this::violation);
            return error(400, violations.getFirst());
        }
        return answer(mail);
    }

    private @Nullable Answer answer(JsonNode mail) {
        String to = mail.at("/personalizations/0/to/0/email").asText();
        return switch (behaviorFor(to)) {
            case ACCEPT -> accepted(mail, to);
            case REFUSE -> error(400, "Does not contain a valid address.");
            case FAIL -> error(500, "internal error");
            case THROTTLE ->
                    new Answer(429, Map.of("Retry-After", "7"), errors("too many requests"));
            case REFUSE_CREDENTIALS ->
                    error(403, "The from address does not match a verified Sender Identity.");
            case HANG -> {
                hang();
                yield null;
            }
            case RESET -> null;
        };
    }

    private Answer accepted(JsonNode mail, String to) {
        Map<String, String> fields = new HashMap<>();
        JsonNode personalization = mail.at("/personalizations/0");
        copy(personalization.path("headers"), fields);
        copy(personalization.path("custom_args"), fields);
        fields.put("categories", mail.path("categories").toString());
        fields.put("reply_to", mail.at("/reply_to/email").asText());
        fields.put("to_name", personalization.at("/to/0/name").asText());
        fields.put("from_name", mail.at("/from/name").asText());
        Map<String, byte[]> images = new HashMap<>();
        for (JsonNode attachment : mail.path("attachments")) {
            images.put(
                    attachment.path("content_id").asText(),
                    Base64.getDecoder().decode(attachment.path("content").asText()));
        }
        accept(
                new ReceivedMessage(
                        Instant.now(),
                        mail.at("/from/email").asText(),
                        to,
                        mail.path("subject").asText(),
                        content(mail, "text/html"),
                        content(mail, "text/plain"),
                        fields,
                        images));
        return new Answer(202, Map.of("X-Message-Id", UUID.randomUUID().toString()), "");
    }

    private static void copy(JsonNode from, Map<String, String> to) {
        from.properties().forEach(entry -> to.put(entry.getKey(), entry.getValue().asText()));
    }

    private static String content(JsonNode mail, String type) {
        for (JsonNode content : mail.path("content")) {
            if (content.path("type").asText().equals(type)) {
                return content.path("value").asText();
            }
        }
        return "";
    }

    private static Answer error(int status, String message) {
        return Answer.of(status, errors(message));
    }

    private static String errors(String message) {
        return JSON.createObjectNode()
                .set(
                        "errors",
                        JSON.createArrayNode()
                                .add(
                                        JSON.createObjectNode()
                                                .put("message", message)
                                                .put("field", "personalizations.0.to")))
                .toString();
    }
}
