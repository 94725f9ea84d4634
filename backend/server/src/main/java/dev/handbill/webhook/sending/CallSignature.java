package dev.handbill.webhook.sending;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The headers of the Standard Webhooks convention, version 1.0.0 of its specification: HMAC-SHA-256
 * of id, time and body with dots between, once for each secret that works.
 */
final class CallSignature {
    private static final String ALGORITHM = "HmacSHA256";

    private CallSignature() {}

    /**
     * @param secrets the newest first
     */
    static Map<String, String> headers(String id, Instant at, String body, List<byte[]> secrets) {
        String time = Long.toString(at.getEpochSecond());
        byte[] signed = (id + "." + time + "." + body).getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", time);
        headers.put(
                "webhook-signature",
                secrets.stream()
                        .map(secret -> "v1," + signature(secret, signed))
                        .collect(Collectors.joining(" ")));
        return headers;
    }

    private static String signature(byte[] secret, byte[] signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }
}
