package dev.handbill.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** For each bound that the contract names: a value on it, and one beyond it. */
final class ContractEdges {
    private static final int LONGEST_TRIED = 1_000_000;

    private ContractEdges() {}

    /** JSON values for a member of this schema. */
    static List<String> of(JsonNode schema, JsonNode document) {
        List<String> edges = new ArrayList<>();
        add(schema, document, edges);
        return edges;
    }

    private static void add(JsonNode given, JsonNode document, List<String> edges) {
        JsonNode schema = resolved(given, document);
        schema.path("anyOf").forEach(either -> add(either, document, edges));
        if (schema.has("minimum")) {
            BigDecimal least = schema.path("minimum").decimalValue();
            edges.add(least.toPlainString());
            edges.add(least.subtract(BigDecimal.ONE).toPlainString());
        }
        if (schema.has("maximum")) {
            BigDecimal most = schema.path("maximum").decimalValue();
            edges.add(most.toPlainString());
            edges.add(most.add(BigDecimal.ONE).toPlainString());
        }
        if (schema.has("enum")) {
            schema.path("enum").forEach(word -> edges.add(word.toString()));
            edges.add("\"nonsense\"");
        }
        if (schema.has("minLength") && schema.path("minLength").asInt() > 0) {
            edges.add(text(schema.path("minLength").asInt() - 1));
        }
        if (schema.has("maxLength") && schema.path("maxLength").asInt() < LONGEST_TRIED) {
            edges.add(text(schema.path("maxLength").asInt()));
            edges.add(text(schema.path("maxLength").asInt() + 1));
        }
        if (schema.has("items")) {
            addLists(schema, document, edges);
        }
        schema.path("properties")
                .properties()
                .forEach(
                        member ->
                                of(member.getValue(), document)
                                        .forEach(
                                                value ->
                                                        edges.add(
                                                                "{\"%s\":%s}"
                                                                        .formatted(
                                                                                member.getKey(),
                                                                                value))));
    }

    private static void addLists(JsonNode schema, JsonNode document, List<String> edges) {
        JsonNode items = resolved(schema.path("items"), document);
        of(items, document).forEach(value -> edges.add("[" + value + "]"));
        if (schema.has("maxItems")) {
            String entry = items.path("type").asText().equals("integer") ? "1" : "\"a\"";
            edges.add(
                    "["
                            + String.join(
                                    ",",
                                    Collections.nCopies(schema.path("maxItems").asInt() + 1, entry))
                            + "]");
        }
    }

    private static String text(int length) {
        return "\"" + "a".repeat(length) + "\"";
    }

    private static JsonNode resolved(JsonNode schema, JsonNode document) {
        String ref = schema.path("$ref").asText();
        return ref.isEmpty() ? schema : document.at(ref.substring(1));
    }
}
