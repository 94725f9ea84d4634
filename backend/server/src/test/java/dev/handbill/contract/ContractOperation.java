package dev.handbill.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One operation of the contract.
 *
 * @param definition its part of the document
 */
record ContractOperation(String method, String path, JsonNode definition, JsonNode document) {
    private static final JsonSchemaFactory FACTORY =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final Map<String, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();

    static List<ContractOperation> all(JsonNode document) {
        List<ContractOperation> all = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(
                        path ->
                                path.getValue()
                                        .properties()
                                        .forEach(
                                                entry ->
                                                        all.add(
                                                                new ContractOperation(
                                                                        entry.getKey()
                                                                                .toUpperCase(),
                                                                        path.getKey(),
                                                                        entry.getValue(),
                                                                        document))));
        return all;
    }

    String id() {
        return definition.path("operationId").asText();
    }

    boolean isUpload() {
        return definition.path("requestBody").path("content").has("multipart/form-data");
    }

    boolean hasJsonBody() {
        return definition.path("requestBody").path("content").has("application/json");
    }

    /** Whether it is refused without an Idempotency-Key. */
    boolean needsKey() {
        for (JsonNode parameter : definition.path("parameters")) {
            if (parameter.path("name").asText().equals("Idempotency-Key")) {
                return parameter.path("required").asBoolean();
            }
        }
        return false;
    }

    List<JsonNode> queryParameters() {
        List<JsonNode> found = new ArrayList<>();
        definition
                .path("parameters")
                .forEach(
                        parameter -> {
                            if (parameter.path("in").asText().equals("query")) {
                                found.add(parameter);
                            }
                        });
        return found;
    }

    /** Members of the body or fields of the form, by name. */
    Map<String, JsonNode> members() {
        JsonNode schema = bodySchema();
        String ref = schema.path("$ref").asText();
        Map<String, JsonNode> members = new TreeMap<>();
        (ref.isEmpty() ? schema : document.at(ref.substring(1)))
                .path("properties")
                .properties()
                .forEach(member -> members.put(member.getKey(), member.getValue()));
        return members;
    }

    private JsonNode bodySchema() {
        return definition
                .path("requestBody")
                .path("content")
                .path(isUpload() ? "multipart/form-data" : "application/json")
                .path("schema");
    }

    boolean isValidBody(JsonNode body) {
        return validate(id() + " body", bodySchema(), body).isEmpty();
    }

    /** What the contract does not say about an answer; empty if it says it all. */
    List<String> faults(int status, String type, String body, JsonNode json) {
        JsonNode response = definition.path("responses").path(String.valueOf(status));
        if (response.isMissingNode() && status >= 400) {
            response = definition.path("responses").path("default");
        }
        if (response.isMissingNode()) {
            return List.of("status %d is not in the contract".formatted(status));
        }
        JsonNode content = response.path("content");
        if (body.isEmpty()) {
            return content.isEmpty() || status >= 400
                    ? List.of()
                    : List.of("an answer without the body that the contract names");
        }
        String bare = type.replaceFirst(";.*", "").strip();
        if (!content.has(bare)) {
            return List.of("the type \"%s\" is not in the contract".formatted(type));
        }
        JsonNode schema = content.path(bare).path("schema");
        return bare.endsWith("json") && !schema.isMissingNode()
                ? validate(id() + " " + status, schema, json)
                : List.of();
    }

    private List<String> validate(String key, JsonNode schema, JsonNode value) {
        JsonSchema compiled =
                SCHEMAS.computeIfAbsent(
                        key,
                        _ -> {
                            ObjectNode root = schema.deepCopy();
                            root.set("components", document.path("components"));
                            return FACTORY.getSchema(root);
                        });
        return compiled.validate(value).stream().map(ValidationMessage::getMessage).toList();
    }
}
