package dev.handbill.kernel.config;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.time.Instant;
import java.util.logging.Level;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/**
 * A log line as a JSON object: {@code time, level, logger, message}, the ids of {@link LogIds}
 * where there are any, and {@code exception} with its stack.
 */
final class JsonLogFormatter extends ExtFormatter {
    private static final int USUAL_LENGTH = 256;

    @Override
    public String format(ExtLogRecord line) {
        StringBuilder json = new StringBuilder(USUAL_LENGTH).append('{');
        member(json, "time", Instant.ofEpochMilli(line.getMillis()).toString());
        member(json, "level", name(line.getLevel()));
        member(json, "logger", line.getLoggerName());
        member(json, "requestId", line.getMdc("requestId"));
        member(json, "campaignId", line.getMdc("campaignId"));
        member(json, "deliveryId", line.getMdc("deliveryId"));
        member(json, "thread", line.getThreadName());
        member(json, "message", formatMessage(line));
        Throwable thrown = line.getThrown();
        if (thrown != null) {
            member(json, "exception", stack(thrown));
        }
        return json.append("}\n").toString();
    }

    private static void member(StringBuilder json, String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return;
        }
        if (json.length() > 1) {
            json.append(',');
        }
        json.append('"').append(name).append("\":\"");
        JsonStringEncoder.getInstance().quoteAsString(value, json);
        json.append('"');
    }

    private static String name(@Nullable Level level) {
        return level == null ? "" : level.getName();
    }

    private static String stack(Throwable thrown) {
        java.io.StringWriter text = new java.io.StringWriter();
        thrown.printStackTrace(new java.io.PrintWriter(text));
        return text.toString();
    }
}
