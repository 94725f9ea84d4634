package dev.handbill.kernel.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in our words what Jackson found wrong with a body: 400 for what is not JSON, else 422. */
public final class UnreadableJson {
    /** Knows how each word is written on the wire. */
    private static final ObjectMapper WORDS = new ObjectMapper();

    private UnreadableJson() {}

    public static ApiProblem problem(JsonProcessingException e) {
        return e instanceof JsonMappingException mapping ? wrongMember(mapping) : malformed(e);
    }

    private static ApiProblem malformed(JsonProcessingException e) {
        String message = e.getOriginalMessage();
        if (message != null && message.startsWith("Duplicate")) {
            return ApiProblem.badRequest(
                    "malformed-json",
                    "A member is named twice%s. Name each one once.".formatted(place(e)));
        }
        return ApiProblem.badRequest(
                "malformed-json", "The body is not JSON%s.".formatted(place(e)));
    }

    private static String place(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        return at == null ? "" : ": line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    }

    private static ApiProblem wrongMember(JsonMappingException e) {
        if (e.getCause() instanceof ApiProblem problem) {
            return problem.errors().isEmpty()
                    ? ApiProblem.invalid(pointer(e), String.valueOf(problem.getMessage()))
                    : problem;
        }
        if (e.getCause() instanceof JsonProcessingException cause
                && !(cause instanceof JsonMappingException)) {
            return malformed(cause);
        }
        return ApiProblem.invalid(pointer(e), detail(e));
    }

    private static String detail(JsonMappingException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                    "There is no field \"%s\" here. Remove it, or check its spelling."
                            .formatted(unknown.getPropertyName());
            case InvalidNullException _ -> "Give it a value: null is none.";
            case InvalidFormatException format when isTime(format.getTargetType()) ->
                    String.valueOf(format.getOriginalMessage())
                            .replaceFirst("^Cannot deserialize value of type .*: ", "");
            case InvalidTypeIdException unknown ->
                    unknown.getTypeId() == null
                            ? "Say in \"type\" what it is."
                            : "There is no type \"%s\" here. Check its spelling."
                                    .formatted(unknown.getTypeId());
            case MismatchedInputException mismatch -> expected(mismatch.getTargetType());
            default -> "The value is not of the type that is expected.";
        };
    }

    private static boolean isTime(@Nullable Class<?> type) {
        return type != null && Temporal.class.isAssignableFrom(type);
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "The value is not of the type that is expected.";
        }
        if (type.isEnum()) {
            return "Use one of %s."
                    .formatted(
                            Arrays.stream(type.getEnumConstants())
                                    .map(UnreadableJson::wire)
                                    .collect(Collectors.joining(", ")));
        }
        if (type == String.class) {
            return "Send a text in quotes.";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "Send true or false, without quotes.";
        }
        if (type == Long.class
                || type == Integer.class
                || type == long.class
                || type == int.class) {
            return "Send a whole number, without quotes and decimals.";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "Send a number, without quotes.";
        }
        return Iterable.class.isAssignableFrom(type)
                ? "Send a list in square brackets."
                : "Send a JSON object.";
    }

    private static String wire(Object constant) {
        return WORDS.convertValue(constant, String.class);
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(
                        step ->
                                step.getFieldName() == null
                                        ? String.valueOf(step.getIndex())
                                        : step.getFieldName().replace("~", "~0").replace("/", "~1"))
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }
}
