package dev.handbill.kernel.contract;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Says in the contract what programs are told of their bounds. Every answer to an API key has these
 * headers; described are those of problems, so that each operation is not twice as long.
 */
final class RateLimitHeaders {
    private static final String LIMIT = "RateLimit";
    private static final String POLICY = "RateLimit-Policy";
    private static final int LONGEST = 100;

    private RateLimitHeaders() {}

    static void add(Components components) {
        components.addHeader(
                LIMIT,
                text(
                        "To API keys: requests that are left (r) until the window ends, in t"
                                + " seconds (draft-ietf-httpapi-ratelimit-headers)"));
        components.addHeader(
                POLICY, text("To API keys: requests (q) within a window of w seconds"));
        components.addHeader(
                HttpHeaders.RETRY_AFTER,
                OASFactory.createHeader()
                        .description("With 429 and some 409 and 503: seconds to wait")
                        .schema(OASFactory.createSchema().addType(SchemaType.INTEGER)));
    }

    static Map<String, Header> ofProblems() {
        Map<String, Header> headers = new LinkedHashMap<>();
        for (String name : new String[] {LIMIT, POLICY, HttpHeaders.RETRY_AFTER}) {
            headers.put(name, OASFactory.createHeader().ref(name));
        }
        return headers;
    }

    private static Header text(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING).maxLength(LONGEST));
    }
}
