package dev.handbill.kernel.docs;

import dev.handbill.kernel.text.Digests;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * What is the same for everybody until the next version of Handbill: it may be kept on the way, and
 * is not sent again to those who have it.
 *
 * @param type media type with its charset
 * @param policy content security policy; absent for the one of all answers
 * @param tag the entity tag between its quotation marks
 */
record KeptAnswer(String content, String type, @Nullable String policy, String tag) {
    /** After an update people see the old one for at most this long. */
    private static final String CACHING = "public, max-age=300";

    static KeptAnswer of(String content, String type, @Nullable String policy) {
        return new KeptAnswer(content, type, policy, Digests.sha256Hex(content).substring(0, 24));
    }

    Response to(@Nullable String ifNoneMatch) {
        Response.ResponseBuilder answer =
                isKnown(ifNoneMatch) ? Response.notModified() : Response.ok(content, type);
        if (policy != null) {
            answer.header("Content-Security-Policy", policy);
        }
        return answer.header(HttpHeaders.ETAG, '"' + tag + '"')
                .header(HttpHeaders.CACHE_CONTROL, CACHING)
                .build();
    }

    /** A proxy that compresses makes the tag a weak one on its way. */
    private boolean isKnown(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && (ifNoneMatch.strip().equals("*") || ifNoneMatch.contains('"' + tag + '"'));
    }
}
