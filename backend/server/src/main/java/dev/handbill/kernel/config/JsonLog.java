package dev.handbill.kernel.config;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.logging.Handler;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.handlers.ConsoleHandler;

/** Makes the console's lines JSON where programs read them ({@code HANDBILL_LOG_JSON}). */
@ApplicationScoped
class JsonLog {
    private final HandbillConfig config;

    JsonLog(HandbillConfig config) {
        this.config = config;
    }

    /**
     * Before anything else that a start observes, so that only the framework's lines come earlier.
     */
    void start(@Observes @Priority(1) StartupEvent event) {
        if (config.logJson()) {
            for (Handler handler : LogContext.getLogContext().getLogger("").getHandlers()) {
                useJson(handler);
            }
        }
    }

    /** The framework wraps the console into a handler of its own. */
    private static void useJson(Handler handler) {
        if (handler instanceof ConsoleHandler) {
            handler.setFormatter(new JsonLogFormatter());
        } else if (handler instanceof ExtHandler outer) {
            for (Handler inner : outer.getHandlers()) {
                useJson(inner);
            }
        }
    }
}
