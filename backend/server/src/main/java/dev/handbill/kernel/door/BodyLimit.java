package dev.handbill.kernel.door;

import dev.handbill.kernel.web.ApiProblem;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Bounds bodies: files that are uploaded may be large, everything else is held in memory and must
 * be small.
 */
@ApplicationScoped
public class BodyLimit {
    private static final long MIB = 1024 * 1024;
    private static final long OTHER_BODIES = 2 * MIB;
    // providers' batches are below 1 MB; what one saved up while we were away may come in larger
    // ones
    private static final long EVENTS = 8 * MIB;
    private static final String EVENTS_PATHS = "/webhooks/";
    private static final int SMALL = 16 * 1024;
    // where Quarkus's body reader looks for its bound
    private static final String READER_BOUND = "io.quarkus.max-request-size";

    private final long uploads;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize uploads) {
        this.uploads = uploads.asLongValue();
    }

    /** The bound for this request in bytes. */
    long of(HttpServerRequest request) {
        if (isJson(request) && String.valueOf(request.path()).startsWith(EVENTS_PATHS)) {
            return EVENTS;
        }
        return isUpload(request) ? uploads : OTHER_BODIES;
    }

    boolean isExceeded(HttpServerRequest request) {
        @Nullable String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return false;
        }
        try {
            return Long.parseLong(length) > of(request);
        } catch (NumberFormatException e) {
            return true;
        }
    }

    /** Makes the bound hold for bodies that do not tell their length. */
    void bound(RoutingContext context) {
        context.put(READER_BOUND, of(context.request()));
    }

    /** JSON that tells its length, and fits into what a connection reads at once. */
    static boolean isSmallJson(HttpServerRequest request) {
        @Nullable String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        @Nullable String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (type == null || length == null || !type.startsWith("application/json")) {
            return false;
        }
        try {
            int bytes = Integer.parseInt(length);
            return bytes > 0 && bytes <= SMALL;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    static ApiProblem problem(long bytes) {
        return ApiProblem.tooLarge(
                "too-large", "Send at most %d MB in one request.".formatted(bytes / MIB));
    }

    private static boolean isJson(HttpServerRequest request) {
        @Nullable String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith("application/json");
    }

    private static boolean isUpload(HttpServerRequest request) {
        @Nullable String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }
}
