package dev.handbill.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handbill.provider.SendGridConfig;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Signatures that the vendors publish, and some made by openssl and Python
 * (webhooks/make-signatures.py).
 */
class SignatureVectorsTest {
    private static final String SHOP = "https://shop.example/webhooks/twilio/inbound";

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

    @ParameterizedTest
    @MethodSource("twilio")
    void twiliosSignatureIsGoodForItsAddressAndFieldsAlone(JsonNode vector) {
        TwilioSignature signature = new TwilioSignature(vector.path("token").asText());
        String given = vector.path("signature").asText();
        String url = vector.path("url").asText();
        SortedMap<String, List<String>> fields = fields(vector.path("fields"));

        assertThat(signature.isGood(given, url, fields)).isTrue();

        assertThat(signature.isGood(given, url.replace("https", "http"), fields)).isFalse();
        assertThat(signature.isGood(given, url + "x", fields)).isFalse();
        assertThat(signature.isGood(given + "A", url, fields)).isFalse();
        assertThat(signature.isGood(null, url, fields)).isFalse();
        assertThat(new TwilioSignature("other").isGood(given, url, fields)).isFalse();
        fields.put("Extra", List.of("1"));
        assertThat(signature.isGood(given, url, fields)).isFalse();
    }

    @Test
    void withoutATokenNothingIsGood() {
        assertThat(new TwilioSignature("").isConfigured()).isFalse();
        assertThat(new TwilioSignature("").isGood("", SHOP, new TreeMap<>())).isFalse();
    }

    @Test
    void anAddressThatIsNoneIsOnlyNotSigned() {
        assertThat(
                        new TwilioSignature("token")
                                .isGood(
                                        "Zm9yZ2Vk",
                                        "https://shop.example/webhooks/twilio/status?delivery=1|{2}",
                                        new TreeMap<>()))
                .isFalse();
    }

    static List<JsonNode> sendGrid() {
        return vectors("sendgrid");
    }

    static List<JsonNode> twilio() {
        return vectors("twilio");
    }

    private static List<JsonNode> vectors(String provider) {
        try (InputStream in =
                SignatureVectorsTest.class.getResourceAsStream("/webhooks/signatures.json")) {
            List<JsonNode> vectors = new ArrayList<>();
            new ObjectMapper().readTree(in).path(provider).forEach(vectors::add);
            return vectors;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SortedMap<String, List<String>> fields(JsonNode node) {
        SortedMap<String, List<String>> fields = new TreeMap<>();
        node.properties()
                .forEach(
                        field -> {
                            List<String> values = new ArrayList<>();
                            field.getValue().forEach(value -> values.add(value.asText()));
                            fields.put(field.getKey(), values);
                        });
        return fields;
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
