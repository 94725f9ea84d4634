package dev.handbill.provider.sendgrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Signatures that the vendor publishes, and some made by openssl and Python
 * (webhooks/make-signatures.py).
 */
class SendGridSignatureTest {
    @ParameterizedTest
    @MethodSource("sendGrid")
    void sendGridsSignatureIsGoodForItsBytesAlone(JsonNode vector) {
        SendGridSignature signature = signature(vector.path("key").asText());
        String given = vector.path("signature").asText();
        String timestamp = vector.path("timestamp").asText();
        byte[] body = vector.path("body").asText().getBytes(StandardCharsets.UTF_8);

        assertThat(signature.isGood(given, timestamp, body)).isTrue();

        byte[] changed = body.clone();
        changed[changed.length / 2] ^= 1;
        assertThat(signature.isGood(given, timestamp, changed)).isFalse();
        assertThat(signature.isGood(given, timestamp + "0", body)).isFalse();
        assertThat(signature.isGood(given, null, body)).isFalse();
        assertThat(signature.isGood(null, timestamp, body)).isFalse();
        assertThat(signature.isGood(given.substring(4), timestamp, body)).isFalse();
        assertThat(signature.isGood("no base64 at all", timestamp, body)).isFalse();
        assertThat(signature.isGood("", timestamp, body)).isFalse();
    }

    @Test
    void aKeyInPemIsTheSameKey() {
        JsonNode vector = sendGrid().getFirst();
        String pem =
                "-----BEGIN PUBLIC KEY-----\n"
                        + vector.path("key").asText().replaceAll("(.{64})", "$1\n")
                        + "\n-----END PUBLIC KEY-----\n";

        assertThat(
                        signature(pem)
                                .isGood(
                                        vector.path("signature").asText(),
                                        vector.path("timestamp").asText(),
                                        vector.path("body")
                                                .asText()
                                                .getBytes(StandardCharsets.UTF_8)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "MFkwEwYHKoZIzj0CAQYI", "SG.looks-like-the-api-key"})
    void aMalformedKeyStopsTheStartAndNamesTheVariable(String key) {
        assertThatThrownBy(() -> signature(key))
                .hasMessageContaining("SENDGRID_WEBHOOK_PUBLIC_KEY")
                .hasMessageNotContaining(key);
    }

    @Test
    void withoutAKeyNothingIsGood() {
        assertThat(signature("").isConfigured()).isFalse();
        assertThat(signature("").isGood("MEUCIQ==", "1", new byte[0])).isFalse();
    }

    static List<JsonNode> sendGrid() {
        return vectors("sendgrid");
    }

    private static List<JsonNode> vectors(String provider) {
        try (InputStream in =
                SendGridSignatureTest.class.getResourceAsStream("/webhooks/signatures.json")) {
            List<JsonNode> vectors = new ArrayList<>();
            new ObjectMapper().readTree(in).path(provider).forEach(vectors::add);
            return vectors;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SendGridSignature signature(@Nullable String key) {
        return new SendGridSignature(
                new SendGridConfig() {
                    @Override
                    public Optional<String> apiKey() {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<String> baseUrl() {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<String> webhookPublicKey() {
                        return Optional.ofNullable(key);
                    }
                });
    }
}
