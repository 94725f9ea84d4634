package dev.handbill.kernel.door;

import dev.handbill.kernel.config.HandbillConfig;
import io.vertx.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/**
 * Headers on every answer, errors included. They suit an API that shows nothing; the pages for
 * customers have a content security policy of their own.
 */
@ApplicationScoped
public class SecurityHeaders {
    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String ONE_YEAR = "max-age=31536000";

    private final boolean https;

    SecurityHeaders(HandbillConfig config) {
        this.https = config.publicUrl().startsWith("https:");
    }

    /** Adds what the endpoint has not set itself. */
    void complete(MultiMap headers) {
        set(headers, "Content-Security-Policy", NOTHING);
        set(headers, "X-Content-Type-Options", "nosniff");
        set(headers, "X-Frame-Options", "DENY");
        set(headers, "Referrer-Policy", "no-referrer");
        set(headers, "Cross-Origin-Resource-Policy", "same-origin");
        completeCaching(headers);
        if (https) {
            // not for subdomains: they need not be ours
            set(headers, "Strict-Transport-Security", ONE_YEAR);
        }
    }

    /** Answers of the API hold people's data; what may be compressed differs by who asks. */
    private static void completeCaching(MultiMap headers) {
        String type = headers.get("Content-Type");
        if (type == null) {
            return;
        }
        if (type.contains("json") || type.startsWith("text/csv")) {
            set(headers, "Cache-Control", "no-store");
        }
        if (type.startsWith("text/") || type.startsWith("application/")) {
            String vary = headers.get("Vary");
            if (vary == null || !vary.toLowerCase(Locale.ROOT).contains("accept-encoding")) {
                headers.add("Vary", "Accept-Encoding");
            }
        }
    }

    private static void set(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
