package dev.handbill.kernel.door;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * The name of a request in answers and in the log: the caller's own {@code X-Request-Id} where it
 * is one word of at most 64 usual characters, else a new one.
 */
public final class RequestId {
    public static final String HEADER = "X-Request-Id";

    /** The member of a log line. */
    public static final String LOG_FIELD = "requestId";

    private static final Pattern GOOD = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    /** Names the request from here on, in its answer too. */
    public static void assign(RoutingContext context) {
        @Nullable String given = context.request().getHeader(HEADER);
        String id =
                given != null && GOOD.matcher(given).matches()
                        ? given
                        : UUID.randomUUID().toString();
        MDC.put(LOG_FIELD, id);
        context.response().putHeader(HEADER, id);
    }
}
