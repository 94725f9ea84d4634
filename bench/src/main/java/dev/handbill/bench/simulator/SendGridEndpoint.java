package dev.handbill.bench.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** SendGrid's {@code POST /v3/mail/send}: what it takes, and what it says to what it does not. */
final class SendGridEndpoint {
    static final String PATH = "/v3/mail/send";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final VendorSchema schema =
            new VendorSchema(
                    "sendgrid_mail_v3.json",
                    "/components/requestBodies/PostMailSend/content/application~1json/schema");
    private final Answers answers;
    private final SendLog log;

    SendGridEndpoint(Answers answers, SendLog log) {
        this.answers = answers;
        this.log = log;
    }

    HttpPort.@Nullable Reply answer(HttpPort.Request request) throws InterruptedException {
        if (!request.authorization().equals("Bearer " + Simulator.API_KEY)) {
            return HttpPort.Reply.of(401, error("The provided authorization grant is invalid"));
        }
        JsonNode mail;
        try {
            mail = JSON.readTree(request.body());
        } catch (IOException e) {
            return refused("Bad Request: " + e.getMessage());
        }
        String violation = violation(mail);
        if (violation != null) {
            return refused(violation);
        }
        JsonNode person = mail.path("personalizations").path(0);
        JsonNode ids = person.path("custom_args");
        return answers.to(
                new Answers.Message(
                        "email",
                        ids.path("campaign_id").asText("0"),
                        ids.path("delivery_id").asText("0"),
                        person.path("to").path(0).path("email").asText()),
                id -> new HttpPort.Reply(202, "X-Message-Id: " + id + "\r\n", "", false),
                SendGridEndpoint::error);
    }

    /** What SendGrid itself refuses with 400, beside its schema. */
    private @Nullable String violation(JsonNode mail) {
        JsonNode people = mail.path("personalizations");
        if (people.isEmpty() || people.size() > 1000 || people.path(0).path("to").isEmpty()) {
            return "personalizations: between 1 and 1000, each with a recipient";
        }
        if (!people.path(0).path("to").path(0).path("email").asText().contains("@")
                || !mail.path("from").path("email").asText().contains("@")) {
            return "Does not contain a valid address.";
        }
        if (mail.path("subject").asText().isEmpty()) {
            return "The subject is required.";
        }
        JsonNode content = mail.path("content");
        if (content.isEmpty()) {
            return "content is required";
        }
        for (JsonNode part : content) {
            if (part.path("value").asText().isEmpty()) {
                return "The content value must be a string at least one character in length.";
            }
        }
        for (JsonNode file : mail.path("attachments")) {
            if (file.path("content").asText().isEmpty()
                    || file.path("filename").asText().isEmpty()) {
                return "The attachment content and filename are required.";
            }
        }
        return schema.violation(mail);
    }

    private HttpPort.Reply refused(String why) {
        log.violation(why);
        return HttpPort.Reply.of(400, error(why));
    }

    private static String error(String message) {
        return JSON.createObjectNode()
                .set(
                        "errors",
                        JSON.createArrayNode().add(JSON.createObjectNode().put("message", message)))
                .toString();
    }
}
