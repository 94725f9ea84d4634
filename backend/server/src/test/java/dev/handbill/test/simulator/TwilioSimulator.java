package dev.handbill.test.simulator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Twilio's {@code POST .../Messages.json}, held to its published description. */
public final class TwilioSimulator extends HttpSimulator {
    public static final String ACCOUNT_SID = "AC0123456789abcdef0123456789abcdef";
    public static final String AUTH_TOKEN = "simulated-token";
    public static final String FROM = "+14155550100";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/2010-04-01/Accounts/" + ACCOUNT_SID + "/Messages.json";
    private static final VendorSchema SCHEMA =
            new VendorSchema(
                    "twilio_messages_v2010.json",
                    "/paths/~12010-04-01~1Accounts~1{AccountSid}~1Messages.json/post/requestBody"
                            + "/content/application~1x-www-form-urlencoded/schema");

    private volatile int refusal = 21211;

    /** The error code of a refused message, such as 21610 for someone who sent STOP. */
    public void refuseWith(int code) {
        refusal = code;
        behave(Behavior.REFUSE);
    }

    @Override
    @Nullable Answer answer(HttpExchange exchange, String body) {
        if (!exchange.getRequestURI().getPath().equals(PATH)
                || !exchange.getRequestMethod().equals("POST")) {
            violation(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            return error(404, 20404, "The requested resource was not found");
        }
        if (!credentials().equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return error(401, 20003, "Authenticate");
        }
        Map<String, String> form = form(body);
        List<String> violations = violations(form);
        if (!violations.isEmpty()) {
            violations.forEach(this::violation);
            return error(400, 21604, violations.getFirst());
        }
        return answer(form);
    }

    private @Nullable Answer answer(Map<String, String> form) {
        return switch (behaviorFor(form.getOrDefault("To", ""))) {
            case ACCEPT -> accepted(form);
            case REFUSE -> error(400, refusal, "The 'To' number is not a valid phone number.");
            case FAIL -> error(500, 20500, "Internal Server Error");
            case THROTTLE ->
                    new Answer(
                            429,
                            Map.of("Retry-After", "7"),
                            error(429, 20429, "Too Many Requests").body());
            case REFUSE_CREDENTIALS -> error(401, 20003, "Authenticate");
            case HANG -> {
                hang();
                yield null;
            }
            case RESET -> null;
        };
    }

    private Answer accepted(Map<String, String> form) {
        String sender = form.getOrDefault("From", form.getOrDefault("MessagingServiceSid", ""));
        accept(
                new ReceivedMessage(
                        Instant.now(),
                        sender,
                        form.getOrDefault("To", ""),
                        "",
                        "",
                        form.getOrDefault("Body", ""),
                        form,
                        Map.of()));
        String sid = "SM" + UUID.randomUUID().toString().replace("-", "");
        return Answer.of(
                201,
                JSON.createObjectNode()
                        .put("sid", sid)
                        .put("account_sid", ACCOUNT_SID)
                        .put("to", form.get("To"))
                        .put("body", form.get("Body"))
                        .put("status", "queued")
                        .put("direction", "outbound-api")
                        .put("num_segments", "1")
                        .put("num_media", "0")
                        .put("date_created", "Sun, 22 Nov 2026 23:00:00 +0000")
                        .putNull("error_code")
                        .put("api_version", "2010-04-01")
                        .toString());
    }

    private static List<String> violations(Map<String, String> form) {
        ObjectNode body = JSON.createObjectNode();
        form.forEach(body::put);
        List<String> found = SCHEMA.violations(body);
        if (!form.containsKey("From") && !form.containsKey("MessagingServiceSid")) {
            found.add("neither From nor MessagingServiceSid");
        }
        if (form.getOrDefault("Body", "").isEmpty()) {
            found.add("no Body");
        }
        return found;
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            form.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String credentials() {
        byte[] both = (ACCOUNT_SID + ":" + AUTH_TOKEN).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    private static Answer error(int status, int code, String message) {
        return Answer.of(
                status,
                JSON.createObjectNode()
                        .put("code", code)
                        .put("message", message)
                        .put("more_info", "https://www.twilio.com/docs/errors/" + code)
                        .put("status", status)
                        .toString());
    }
}
