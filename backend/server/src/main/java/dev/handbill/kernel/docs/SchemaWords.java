package dev.handbill.kernel.docs;

import static dev.handbill.kernel.web.HtmlPage.escape;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a JSON schema allows, in words, as far as the contract uses it. */
final class SchemaWords {
    private SchemaWords() {}

    /** HTML; empty for a schema that says nothing. */
    static String of(JsonNode schema) {
        if (schema.has("$ref")) {
            String name = escape(schema.path("$ref").asText().replaceFirst(".*/", ""));
            return "<a href=\"#%s\">%s</a>".formatted(name, name);
        }
        for (String choice : new String[] {"anyOf", "oneOf"}) {
            if (schema.has(choice)) {
                return each(schema.path(choice), " or ");
            }
        }
        if (schema.has("enum")) {
            return StreamSupport.stream(schema.path("enum").spliterator(), false)
                    .map(value -> "<code>" + escape(value.asText()) + "</code>")
                    .collect(Collectors.joining(", "));
        }
        JsonNode types = schema.path("type");
        if (types.isArray()) {
            List<String> words = new ArrayList<>();
            types.forEach(type -> words.add(type(type.asText(), schema)));
            return String.join(" or ", words) + bounds(schema);
        }
        return types.isMissingNode() ? "" : type(types.asText(), schema) + bounds(schema);
    }

    private static String each(JsonNode choices, String between) {
        return StreamSupport.stream(choices.spliterator(), false)
                .map(SchemaWords::of)
                .collect(Collectors.joining(between));
    }

    private static String type(String type, JsonNode schema) {
        return switch (type) {
            case "string" -> text(schema.path("format").asText());
            case "integer" -> "whole number";
            case "boolean" -> "true or false";
            case "array" -> "list of " + of(schema.path("items"));
            case "object" ->
                    schema.path("additionalProperties").isObject()
                            ? "any names, each with " + of(schema.path("additionalProperties"))
                            : "object";
            default -> escape(type);
        };
    }

    private static String text(String format) {
        return switch (format) {
            case "" -> "text";
            case "binary" -> "file";
            case "date" -> "day, as 2026-12-24";
            case "date-time" -> "time, as 2026-12-24T18:30:00Z";
            default -> "text (" + escape(format) + ")";
        };
    }

    private static String bounds(JsonNode schema) {
        StringBuilder bounds = new StringBuilder();
        bound(bounds, schema, "minimum", "at least %s");
        bound(bounds, schema, "maximum", "at most %s");
        bound(bounds, schema, "minLength", "at least %s characters");
        bound(bounds, schema, "maxLength", "at most %s characters");
        bound(bounds, schema, "minItems", "at least %s entries");
        bound(bounds, schema, "maxItems", "at most %s entries");
        bound(bounds, schema, "pattern", "matching <code>%s</code>");
        bound(bounds, schema, "default", "usually %s");
        return bounds.toString();
    }

    private static void bound(StringBuilder bounds, JsonNode schema, String member, String words) {
        if (schema.has(member)) {
            bounds.append(", ").append(words.formatted(escape(schema.path(member).asText())));
        }
    }
}
