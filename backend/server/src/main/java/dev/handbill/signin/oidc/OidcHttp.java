package dev.handbill.signin.oidc;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handbill.signin.oidc.ServiceFailure.Kind;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks the sign-in service, within bounds of time and size, and follows no redirect: what it says
 * must come from where it was configured. The client is made when it is first needed.
 */
@ApplicationScoped
class OidcHttp {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final long ANSWER_SECONDS = 10;
    private static final long MOST_BYTES = 512 * 1024;

    private final ObjectMapper json;
    private @Nullable HttpClient client;

    OidcHttp(ObjectMapper json) {
        this.json = json;
    }

    /**
     * What it answered.
     *
     * @param body empty where it is no JSON object
     */
    record Answer(int status, JsonNode body) {
        /** A member that is a text; empty where there is none. */
        String text(String name) {
            return body.path(name).isTextual() ? body.path(name).asText() : "";
        }
    }

    /**
     * @param token shown as Bearer (RFC 6750); null for none
     */
    Answer get(URI address, @Nullable String token) throws ServiceFailure {
        HttpRequest.Builder request = request(address);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request.GET().build());
    }

    /**
     * @param authorization the header's value; null for none
     */
    Answer post(URI address, Map<String, String> form, @Nullable String authorization)
            throws ServiceFailure {
        HttpRequest.Builder request =
                request(address).header("Content-Type", "application/x-www-form-urlencoded");
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(encoded(form))).build());
    }

    /** As in a form or a query. */
    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(ANSWER_SECONDS))
                .header("Accept", "application/json");
    }

    private Answer send(HttpRequest request) throws ServiceFailure {
        CompletableFuture<HttpResponse<byte[]>> asked =
                client().sendAsync(
                                request,
                                HttpResponse.BodyHandlers.limiting(
                                        HttpResponse.BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            // the request's own timeout ends with the headers
            HttpResponse<byte[]> answer = asked.get(ANSWER_SECONDS, TimeUnit.SECONDS);
            return new Answer(answer.statusCode(), read(answer.body()));
        } catch (ExecutionException | TimeoutException e) {
            asked.cancel(true);
            throw new ServiceFailure(
                    Kind.UNREACHABLE, request.uri() + " did not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceFailure(Kind.UNREACHABLE, "Interrupted", e);
        }
    }

    private JsonNode read(byte[] body) {
        try {
            JsonNode read = json.readTree(body);
            return read != null && read.isObject() ? read : json.createObjectNode();
        } catch (JacksonException e) {
            return json.createObjectNode();
        } catch (IOException e) {
            throw new IllegalStateException("Bytes are read without a device", e);
        }
    }

    private synchronized HttpClient client() {
        HttpClient made = client;
        if (made == null) {
            made =
                    HttpClient.newBuilder()
                            // some servers stumble over the offer of HTTP/2 on plain http
                            .version(HttpClient.Version.HTTP_1_1)
                            .connectTimeout(CONNECT)
                            .followRedirects(HttpClient.Redirect.NEVER)
                            .build();
            client = made;
        }
        return made;
    }

    synchronized void stop(@Observes ShutdownEvent event) {
        HttpClient made = client;
        if (made != null) {
            made.shutdownNow();
            client = null;
        }
    }
}
