package dev.handbill.kernel.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Programs that open what people get before a person does, or instead: told by the name they give
 * themselves, and by what they say they want it for. Those that pose as a browser cannot be told
 * apart by one request.
 */
public final class Robots {
    /**
     * Words of previews, scanners, monitors and programs that fetch; people's browsers and mail
     * programs use none.
     */
    private static final Pattern NAMES =
            Pattern.compile(
                    "bot\\b|bot/|crawl|spider|preview|scan|fetch|monitor|headless|facebookexternalhit|whatsapp|telegram"
                            + "|slack|discord|skype|proofpoint|mimecast|barracuda|symantec|safelinks|curl|wget|python|java/|okhttp|go-http"
                            + "|axios|libwww|httpclient|lighthouse");

    private Robots() {}

    /** Whether a program calls itself one. */
    public static boolean isOne(String userAgent) {
        return NAMES.matcher(userAgent.toLowerCase(Locale.ROOT)).find();
    }

    /**
     * Whether nobody looks at what this request asks for, as far as it tells.
     *
     * @param destination what a person's program would want it as: {@code document}, {@code image}
     */
    public static boolean sent(HttpServerRequest request, String destination) {
        @Nullable String agent = request.getHeader("User-Agent");
        @Nullable String wanted = request.getHeader("Sec-Fetch-Dest");
        return !HttpMethod.GET.equals(request.method())
                || agent == null
                || isNobodys(agent)
                || isOne(agent)
                || isAhead(request)
                || (wanted != null && !wanted.equals(destination));
    }

    /** What Apple's mail privacy calls itself when it loads all pictures, read or not. */
    private static boolean isNobodys(String agent) {
        return agent.strip().equals("Mozilla/5.0");
    }

    /** Fetched in case somebody wants it later. */
    private static boolean isAhead(HttpServerRequest request) {
        return request.getHeader("Sec-Purpose") != null
                || "prefetch".equalsIgnoreCase(request.getHeader("Purpose"))
                || "prefetch".equalsIgnoreCase(request.getHeader("X-Moz"))
                || "preview".equalsIgnoreCase(request.getHeader("X-Purpose"));
    }
}
