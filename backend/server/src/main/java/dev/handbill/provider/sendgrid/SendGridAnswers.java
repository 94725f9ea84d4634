package dev.handbill.provider.sendgrid;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sendgrid.Response;
import dev.handbill.provider.HeaderText;
import dev.handbill.provider.RetryAfter;
import dev.handbill.provider.SendOutcome;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What SendGrid's status, headers and {@code errors[{message, field}]} mean for a delivery. */
final class SendGridAnswers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOT_SENDGRID =
            "What answers at SENDGRID_BASE_URL is not SendGrid, which says 202 to a message it takes";
    private static final Pattern RECIPIENT = Pattern.compile("personalizations\\.\\d+\\.to\\b.*");

    private final Clock clock;

    SendGridAnswers(Clock clock) {
        this.clock = clock;
    }

    SendOutcome outcome(Response response) {
        int status = response.getStatusCode();
        String code = String.valueOf(status);
        String text = text(response.getBody());
        return switch (status) {
            case 202 -> new SendOutcome.Accepted(orEmpty(header(response, "X-Message-Id")));
            case 429 -> new SendOutcome.Throttled(retryAfter(response), code);
            case 408 -> new SendOutcome.Retryable(code, text);
            // 404, 405: the base URL is not SendGrid's. Every message would meet the same answer.
            case 401, 403, 404, 405 -> new SendOutcome.CredentialsRefused(code, text);
            default -> byClass(response, status, code, text);
        };
    }

    private static SendOutcome byClass(Response response, int status, String code, String text) {
        return switch (status / 100) {
            // mail/send answers 202; whatever answers otherwise is a proxy, a sign-in page, a
            // mistaken address
            case 2 -> new SendOutcome.CredentialsRefused(code, NOT_SENDGRID);
            case 4 ->
                    isAboutRecipient(response.getBody())
                            ? new SendOutcome.Refused(code, text)
                            : new SendOutcome.MessageRefused(code, text);
            case 5 -> new SendOutcome.Retryable(code, text);
            default -> new SendOutcome.CredentialsRefused(code, "SENDGRID_BASE_URL redirects.");
        };
    }

    private Duration retryAfter(Response response) {
        return RetryAfter.of(
                header(response, "Retry-After"), header(response, "X-RateLimit-Reset"), clock);
    }

    /** The first error as "field: message"; else the body's start. */
    private static String text(@Nullable String body) {
        if (body == null || body.isBlank()) {
            return "SendGrid gave no reason.";
        }
        return HeaderText.oneLine(firstError(body), HeaderText.MOST_IN_AN_ANSWER);
    }

    private static String firstError(String body) {
        try {
            JsonNode error = JSON.readTree(body).path("errors").path(0);
            String message = error.path("message").asText("");
            String field = error.path("field").asText("");
            if (message.isEmpty()) {
                return body;
            }
            return field.isEmpty() || field.equals("null") ? message : field + ": " + message;
        } catch (JsonProcessingException notJson) {
            return body;
        }
    }

    /** The field that is named first is the recipient's address. */
    private static boolean isAboutRecipient(@Nullable String body) {
        try {
            String field = JSON.readTree(body == null ? "" : body).at("/errors/0/field").asText("");
            return RECIPIENT.matcher(field).matches();
        } catch (JsonProcessingException notJson) {
            return false;
        }
    }

    /** Header names have no case (RFC 9110, 5.1), the SDK's map has. */
    private static @Nullable String header(Response response, String name) {
        return response.getHeaders().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
