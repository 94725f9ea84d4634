package dev.handbill.kernel.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Looks through a body before it is read into a record, for what no record can tell afterwards:
 * members that are named twice, null where nothing was said, characters that no database keeps.
 */
@ApplicationScoped
class JsonText {
    private static final int MOST_ERRORS = 50;

    private final ObjectMapper json;

    JsonText(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The body to read; null in clearable members has become their empty value.
     *
     * @throws IOException if it is not JSON, by one of Jackson's exceptions
     * @throws ApiProblem 422 that names every place
     */
    byte[] checked(byte[] body, Class<?> type) throws IOException {
        boolean isChange = type.isAnnotationPresent(MergePatch.class);
        List<FieldError> errors = new ArrayList<>();
        List<String> cleared = new ArrayList<>();
        try (JsonParser parser = json.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw ApiProblem.invalid("", "Send a JSON object as the body.");
            }
            for (JsonToken token = parser.nextToken();
                    !(token == JsonToken.END_OBJECT && parser.getParsingContext().inRoot());
                    token = parser.nextToken()) {
                if (token == null) {
                    // the parser tells where it broke off
                    break;
                }
                if (token == JsonToken.FIELD_NAME && isReadOneByOne(parser, type)) {
                    parser.nextToken();
                    parser.skipChildren();
                } else if (token == JsonToken.VALUE_NULL) {
                    lookAtNull(parser, type, isChange, cleared, errors);
                } else if (token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME) {
                    lookAtText(parser, errors);
                }
            }
            if (parser.nextToken() != null) {
                throw ApiProblem.badRequest(
                        "malformed-json", "Something follows the JSON object. Send it alone.");
            }
        }
        if (!errors.isEmpty()) {
            throw ApiProblem.invalid(errors.subList(0, Math.min(errors.size(), MOST_ERRORS)));
        }
        return cleared.isEmpty() ? body : emptied(body, type, cleared);
    }

    private static boolean isReadOneByOne(JsonParser parser, Class<?> type) throws IOException {
        java.lang.reflect.@org.jspecify.annotations.Nullable Field member =
                parser.getParsingContext().getParent().inRoot()
                        ? member(type, parser.currentName())
                        : null;
        return member != null && member.isAnnotationPresent(OneByOne.class);
    }

    private static void lookAtNull(
            JsonParser parser,
            Class<?> type,
            boolean isChange,
            List<String> cleared,
            List<FieldError> errors) {
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        if (parser.getParsingContext().inArray()) {
            errors.add(new FieldError(pointer, "Leave null out of the list."));
            return;
        }
        boolean isMember = parser.getParsingContext().getParent().inRoot();
        String name = parser.getParsingContext().getCurrentName();
        if (!isChange || !isMember || name == null || member(type, name) == null) {
            return;
        }
        if (isClearable(type, name)) {
            cleared.add(name);
        } else {
            errors.add(
                    new FieldError(
                            pointer, "This cannot be without a value. Leave it out to keep it."));
        }
    }

    private static void lookAtText(JsonParser parser, List<FieldError> errors) throws IOException {
        String text = parser.getText();
        if (!isStorable(text)) {
            errors.add(
                    new FieldError(
                            parser.getParsingContext().pathAsPointer().toString(),
                            "Remove the characters that are not text (U+0000, or half of a pair)."));
        }
    }

    /** No NUL, which PostgreSQL refuses, and no half of a surrogate pair, which no UTF-8 has. */
    private static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static java.lang.reflect.@org.jspecify.annotations.Nullable Field member(
            Class<?> type, String name) {
        try {
            return type.getDeclaredField(name);
        } catch (NoSuchFieldException e) {
            // an unknown member is refused by its name when it is read
            return null;
        }
    }

    private static boolean isClearable(Class<?> type, String name) {
        java.lang.reflect.Field member = member(type, name);
        return member != null && member.isAnnotationPresent(Clearable.class);
    }

    private byte[] emptied(byte[] body, Class<?> type, List<String> cleared) throws IOException {
        ObjectNode object = (ObjectNode) json.readTree(body);
        for (String name : cleared) {
            java.lang.reflect.Field member = member(type, name);
            Class<?> kind = member == null ? String.class : member.getType();
            Clearable clearable = member == null ? null : member.getAnnotation(Clearable.class);
            if (clearable != null && !clearable.empty().isEmpty()) {
                object.set(name, json.readTree(clearable.empty()));
            } else if (Number.class.isAssignableFrom(kind)) {
                object.put(name, 0);
            } else if (Collection.class.isAssignableFrom(kind)) {
                object.putArray(name);
            } else if (Map.class.isAssignableFrom(kind) || kind.isRecord()) {
                object.putObject(name);
            } else {
                object.put(name, "");
            }
        }
        return json.writeValueAsBytes(object);
    }
}
