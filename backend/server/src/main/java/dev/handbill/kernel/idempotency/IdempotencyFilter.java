package dev.handbill.kernel.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handbill.kernel.idempotency.IdempotentRequests.Answer;
import dev.handbill.kernel.idempotency.IdempotentRequests.Claim;
import dev.handbill.kernel.idempotency.IdempotentRequests.Earlier;
import dev.handbill.kernel.text.Digests;
import dev.handbill.kernel.web.ApiProblem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Makes POSTs with an {@code Idempotency-Key} safe to repeat (draft-ietf-httpapi-idempotency-key):
 * the same key and request get the first answer again, another request with that key is refused.
 * Only success is kept: a request that was refused did nothing and may be corrected under its key.
 */
public class IdempotencyFilter {
    public static final String KEY_HEADER = "Idempotency-Key";
    static final String REPLAYED_HEADER = "Idempotency-Replayed";
    private static final String CLAIM = "handbill.idempotency-claim";
    public static final int LONGEST_KEY = 200;
    private static final Pattern KEY =
            Pattern.compile("[\\x21-\\x7e]{1,%d}".formatted(LONGEST_KEY));

    private final IdempotentRequests requests;
    private final SecurityIdentity identity;
    private final ObjectMapper json;

    IdempotencyFilter(IdempotentRequests requests, SecurityIdentity identity, ObjectMapper json) {
        this.requests = requests;
        this.identity = identity;
        this.json = json;
    }

    /** Answers in place of the endpoint where the key is known; null goes on to the endpoint. */
    @Idempotent
    @ServerRequestFilter
    public @Nullable Response before(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(KEY_HEADER);
        if (key == null || identity.isAnonymous()) {
            return null;
        }
        if (!KEY.matcher(key).matches()) {
            throw ApiProblem.badRequest(
                    "invalid-idempotency-key",
                    "Use 1 to 200 visible ASCII characters as Idempotency-Key, such as a UUID.");
        }
        Claim claim = new Claim(identity.getPrincipal().getName(), key);
        byte[] hash = hash(request);
        if (requests.claim(claim, hash)) {
            request.setProperty(CLAIM, claim);
            return null;
        }
        return replay(requests.find(claim, hash));
    }

    /** Keeps the answer, or frees the key where nothing was done. */
    @Idempotent
    @ServerResponseFilter
    public void after(ContainerRequestContext request, ContainerResponseContext response)
            throws JsonProcessingException {
        if (!(request.getProperty(CLAIM) instanceof Claim claim)) {
            return;
        }
        if (response.getStatus() < 200 || response.getStatus() > 299) {
            requests.release(claim);
            return;
        }
        Object entity = response.getEntity();
        requests.keep(
                claim,
                new Answer(
                        response.getStatus(),
                        entity == null ? null : json.writeValueAsString(entity),
                        response.getHeaderString(HttpHeaders.LOCATION)));
    }

    private static Response replay(Optional<Earlier> found) {
        if (found.isPresent() && !found.get().sameRequest()) {
            throw ApiProblem.unprocessable(
                    "idempotency-key-reused",
                    "This Idempotency-Key belongs to a different request. Use a new key.");
        }
        @Nullable Answer answer = found.map(Earlier::answer).orElse(null);
        if (answer == null) {
            throw ApiProblem.conflict(
                            "request-in-progress",
                            "The first request with this Idempotency-Key has not finished. Repeat"
                                    + " it in a moment. If this lasts, check whether it took"
                                    + " effect before you use a new key.")
                    .with("retryAfterSeconds", 2);
        }
        Response.ResponseBuilder response =
                Response.status(answer.status()).header(REPLAYED_HEADER, "true");
        if (answer.body() != null) {
            response.type(MediaType.APPLICATION_JSON_TYPE).entity(answer.body());
        }
        if (answer.location() != null) {
            response.header(HttpHeaders.LOCATION, answer.location());
        }
        return response.build();
    }

    /**
     * Over method, address and body. An upload counts by its address alone: its boundary differs
     * from try to try, and it is too large to hold.
     */
    private static byte[] hash(ContainerRequestContext request) throws IOException {
        MessageDigest digest = Digests.sha256();
        URI uri = request.getUriInfo().getRequestUri();
        String target = request.getMethod() + " " + uri.getRawPath() + "?" + uri.getRawQuery();
        digest.update(target.getBytes(StandardCharsets.UTF_8));
        MediaType type = request.getMediaType();
        if (request.hasEntity() && (type == null || !type.getType().equals("multipart"))) {
            byte[] body = request.getEntityStream().readAllBytes();
            digest.update((byte) '\n');
            digest.update(body);
            request.setEntityStream(new ByteArrayInputStream(body));
        }
        return digest.digest();
    }
}
