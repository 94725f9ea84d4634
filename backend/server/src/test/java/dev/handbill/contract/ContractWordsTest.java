package dev.handbill.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reader of the contract needs no source code. */
@QuarkusTest
class ContractWordsTest {
    @Inject OpenApiDocumentService documents;

    private JsonNode document;

    @BeforeEach
    void read() throws IOException {
        document =
                new ObjectMapper()
                        .readTree(
                                documents.getDocument(
                                        OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON));
    }

    @Test
    void everyPropertySaysWhatItIs() {
        List<String> silent = new ArrayList<>();
        schemas()
                .forEach(
                        (name, schema) ->
                                schema.path("properties")
                                        .properties()
                                        .forEach(
                                                property -> {
                                                    if (!property.getValue().has("description")) {
                                                        silent.add(name + "." + property.getKey());
                                                    }
                                                }));
        assertThat(silent).isEmpty();
    }

    @Test
    void everyResponseSaysWhatItIs() {
        List<String> silent = new ArrayList<>();
        for (ContractOperation operation : ContractOperation.all(document)) {
            operation
                    .definition()
                    .path("responses")
                    .properties()
                    .forEach(
                            response -> {
                                if (response.getValue().path("description").asText().isBlank()) {
                                    silent.add(operation.id() + " " + response.getKey());
                                }
                            });
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void everythingThatIsSentHasItsBounds() {
        Set<String> boundless = new TreeSet<>();
        for (ContractOperation operation : ContractOperation.all(document)) {
            if (operation.hasJsonBody()) {
                operation
                        .members()
                        .forEach(
                                (name, schema) ->
                                        look(operation.id() + "/" + name, schema, boundless));
            }
            for (JsonNode parameter : operation.queryParameters()) {
                look(
                        operation.id() + "?" + parameter.path("name").asText(),
                        parameter.path("schema"),
                        boundless);
            }
        }
        assertThat(boundless).isEmpty();
    }

    private void look(String place, JsonNode given, Set<String> boundless) {
        String ref = given.path("$ref").asText();
        JsonNode schema = ref.isEmpty() ? given : document.at(ref.substring(1));
        schema.path("anyOf").forEach(either -> look(place, either, boundless));
        String types = schema.path("type").toString();
        boolean isBounded =
                (!types.contains("string")
                                || hasAny(schema, "maxLength", "format", "enum", "pattern"))
                        && (!types.contains("integer")
                                || schema.has("minimum")
                                || schema.has("maximum"))
                        && (!types.contains("number") || schema.has("minimum"))
                        && (!types.contains("array") || schema.has("maxItems"));
        if (!isBounded) {
            boundless.add(place);
        }
        if (schema.has("items")) {
            look(place + "/*", schema.path("items"), boundless);
        }
        schema.path("properties")
                .properties()
                .forEach(
                        member ->
                                look(place + "/" + member.getKey(), member.getValue(), boundless));
    }

    private static boolean hasAny(JsonNode schema, String... members) {
        for (String member : members) {
            if (schema.has(member)) {
                return true;
            }
        }
        return false;
    }

    private Map<String, JsonNode> schemas() {
        return Map.copyOf(
                new ObjectMapper()
                        .convertValue(
                                document.at("/components/schemas"),
                                new com.fasterxml.jackson.core.type.TypeReference<
                                        Map<String, JsonNode>>() {}));
    }
}
