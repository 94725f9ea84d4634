package dev.handbill.kernel.door;

import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Whatever is answered with 500 has a line in the log: also what fails after the endpoint, such as
 * an answer that cannot be written, which no exception mapper sees.
 */
final class ServerErrors {
    private static final Logger LOG = Logger.getLogger(ServerErrors.class);
    private static final int INTERNAL_SERVER_ERROR = 500;

    private ServerErrors() {}

    static void log(RoutingContext context) {
        if (context.response().getStatusCode() != INTERNAL_SERVER_ERROR) {
            return;
        }
        @Nullable Throwable cause = context.failure();
        // the address without its query and without what stands for a code or a token in it
        LOG.errorf(
                cause,
                "Answered 500 to %s %s",
                context.request().method(),
                place(context.request().path()));
    }

    /** The first three steps of the path: coupon codes and tokens stand behind them. */
    private static String place(@Nullable String path) {
        if (path == null) {
            return "an unreadable address";
        }
        String[] steps = path.split("/", 5);
        boolean isApi = steps.length > 3 && steps[1].equals("api");
        return isApi
                ? "/api/" + steps[2] + "/" + steps[3]
                : "/" + (steps.length > 1 ? steps[1] : "");
    }
}
