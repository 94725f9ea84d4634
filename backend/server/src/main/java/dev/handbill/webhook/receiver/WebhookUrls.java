package dev.handbill.webhook.receiver;

import dev.handbill.kernel.web.ApiProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a webhook must be like. Where its name leads is looked at with every
 * connection, since that can change; here is told at once what can never work.
 */
@ApplicationScoped
public class WebhookUrls {
    private static final Pattern IPV4 =
            Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");

    /** 2130706433, 127.1, 0x7f.0.0.1: programs disagree on which address such a name is. */
    private static final Pattern LIKE_A_NUMBER =
            Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)\\.?", Pattern.CASE_INSENSITIVE);

    private static final int LAST_PORT = 65_535;

    private final boolean allowsPrivate;

    WebhookUrls(WebhookConfig config) {
        this.allowsPrivate = config.allowPrivate();
    }

    /**
     * The address without blanks around it.
     *
     * @throws ApiProblem 422 if nothing is ever sent to it
     */
    public String checked(String given) {
        String stripped = given.strip();
        String mistake = mistake(stripped);
        if (mistake != null) {
            throw ApiProblem.invalid("/url", mistake);
        }
        return stripped;
    }

    private @Nullable String mistake(String text) {
        URI url;
        try {
            url = new URI(text);
        } catch (URISyntaxException e) {
            return "Write the whole address, such as https://shop.example/hooks.";
        }
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(allowsPrivate && scheme.equals("http"))) {
            return "Use an address that begins with https://.";
        }
        String host = url.getHost();
        if (host == null || url.getPort() == 0 || url.getPort() > LAST_PORT) {
            return "Write the whole address, such as https://shop.example/hooks; names in other letters in ASCII (xn--…).";
        }
        if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
            return "Leave name, password and # out: calls are signed instead.";
        }
        return allowsPrivate || isPerhapsPublic(host.toLowerCase(Locale.ROOT))
                ? null
                : "This address is not of the internet. Use one that others reach as well.";
    }

    private static boolean isPerhapsPublic(String host) {
        if (host.startsWith("[") || IPV4.matcher(host).matches()) {
            return isPublicLiteral(host);
        }
        return host.contains(".")
                && !LIKE_A_NUMBER.matcher(host).matches()
                && !host.replaceFirst("\\.$", "").endsWith(".localhost");
    }

    private static boolean isPublicLiteral(String host) {
        try {
            return PublicAddresses.contain(
                    InetAddress.ofLiteral(host.replace("[", "").replace("]", "")));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
