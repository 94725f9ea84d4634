package dev.handbill.provider;

import java.util.LinkedHashMap;
import java.util.Map;

/** One-click unsubscription by the mail program's own button (RFC 8058; RFC 2369 for the link). */
public final class UnsubscribeHeaders {
    public static final String LINK = "List-Unsubscribe";
    public static final String POST = "List-Unsubscribe-Post";
    public static final String ONE_CLICK = "List-Unsubscribe=One-Click";

    private UnsubscribeHeaders() {}

    /** Empty for a message without a link, such as a test. */
    public static Map<String, String> of(OutgoingEmail email) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (!email.unsubscribeUrl().isEmpty()) {
            headers.put(LINK, "<" + email.unsubscribeUrl() + ">");
            headers.put(POST, ONE_CLICK);
        }
        return headers;
    }
}
