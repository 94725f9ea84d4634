package dev.handbill.provider.twilio;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where Twilio reports what became of a message. Only an https address of a host with a name is
 * given: Twilio refuses a message whose callback it cannot reach, such as localhost.
 */
public final class StatusCallback {
    public static final String PATH = "/webhooks/twilio/status";
    public static final String DELIVERY = "delivery";

    private StatusCallback() {}

    /** The start of the addresses, before the delivery's id; null if there can be none. */
    public static @Nullable String base(String publicUrl) {
        URI url = URI.create(publicUrl);
        String host = url.getHost();
        boolean isPublic = host != null && host.contains(".") && !host.matches("[0-9.]+");
        return "https".equals(url.getScheme()) && isPublic
                ? publicUrl + PATH + "?" + DELIVERY + "="
                : null;
    }
}
