package dev.handbill.provider.twilio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Twilio signs the address it calls, followed by every form field's name and value in the order of
 * the names, by HMAC-SHA1 with the account's token (twilio.com/docs/usage/security). The address is
 * the public one: behind a proxy, the request's own host is another.
 */
@ApplicationScoped
public class TwilioSignature {
    public static final String HEADER = "X-Twilio-Signature";

    private static final String ALGORITHM = "HmacSHA1";

    private static final Pattern WITHOUT_PORT =
            Pattern.compile("(https?://[^/?#]*[^/?#:\\d]\\d*)((?:[/?#].*)?)", Pattern.DOTALL);

    private final String token;

    @Inject
    TwilioSignature(TwilioConfig config) {
        this(config.authToken().map(String::strip).orElse(""));
    }

    TwilioSignature(String token) {
        this.token = token;
    }

    boolean isConfigured() {
        return !token.isEmpty();
    }

    boolean isGood(@Nullable String signature, String url, SortedMap<String, List<String>> fields) {
        if (signature == null || token.isEmpty()) {
            return false;
        }
        byte[] given = signature.strip().getBytes(StandardCharsets.UTF_8);
        // Twilio leaves a usual port out of some of its calls, and writes it into others
        boolean isAsGiven = MessageDigest.isEqual(given, signature(url, fields));
        boolean isWithPort = MessageDigest.isEqual(given, signature(withPort(url), fields));
        return isAsGiven || isWithPort;
    }

    private byte[] signature(String url, SortedMap<String, List<String>> fields) {
        StringBuilder signed = new StringBuilder(url);
        fields.forEach(
                (name, values) ->
                        new TreeSet<>(values).forEach(value -> signed.append(name).append(value)));
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] code = mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encode(code);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA1", e);
        }
    }

    /** Taken apart as text: nobody promises that what was called is an address by the book. */
    private static String withPort(String url) {
        Matcher parts = WITHOUT_PORT.matcher(url);
        if (!parts.matches()) {
            return url;
        }
        return parts.group(1) + (url.startsWith("https") ? ":443" : ":80") + parts.group(2);
    }
}
