package dev.handbill.provider.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Signatures that the vendor publishes, and some made by openssl and Python
 * (webhooks/make-signatures.py).
 */
class TwilioSignatureTest {
    private static final String SHOP = "https://shop.example/webhooks/twilio/inbound";

    @ParameterizedTest
    @MethodSource("twilio")
    void aSignatureIsGoodForItsFieldsAlone(JsonNode vector) {
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

    @Test
    void aBrokenFormIsRefused() {
        assertThatThrownBy(() -> FormFields.of("Body=%ZZ".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static List<JsonNode> twilio() {
        return vectors("twilio");
    }

    private static List<JsonNode> vectors(String provider) {
        try (InputStream in =
                TwilioSignatureTest.class.getResourceAsStream("/webhooks/signatures.json")) {
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
}
