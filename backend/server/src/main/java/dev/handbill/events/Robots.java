package dev.handbill.events;

import java.util.regex.Pattern;

/**
 * Programs that follow the links of an e-mail before a person does, told by the name they give
 * themselves. Those that pose as a browser cannot be told apart and count as people.
 */
public final class Robots {
    private static final Pattern NAMES =
            Pattern.compile(
                    "bot\\b|crawl|spider|scanner|preview|proofpoint|barracuda|mimecast|symantec"
                            + "|headless|curl/|wget/|python-requests|go-http-client|okhttp",
                    Pattern.CASE_INSENSITIVE);

    private Robots() {}

    public static boolean isOne(String userAgent) {
        return NAMES.matcher(userAgent).find();
    }
}
