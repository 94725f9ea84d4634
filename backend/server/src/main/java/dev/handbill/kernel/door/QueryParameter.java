package dev.handbill.kernel.door;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the contract says about a query parameter.
 *
 * @param type of JSON schema: {@code integer}, {@code boolean} or {@code string}
 * @param values all that are allowed; empty for any
 * @param least of an integer
 * @param most of an integer
 * @param longest of a text
 * @param isTime whether it is a point in time, which has no empty form
 */
record QueryParameter(
        String type,
        List<String> values,
        BigInteger least,
        BigInteger most,
        int longest,
        boolean isTime) {
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,19}");
    private static final BigInteger FEWEST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MANY = BigInteger.valueOf(Long.MAX_VALUE);
    private static final int LONGEST = 2_000;

    static QueryParameter of(JsonNode parameter, JsonNode contract) {
        JsonNode schema = resolved(parameter.path("schema"), contract);
        List<String> values = new ArrayList<>();
        schema.path("enum").forEach(value -> values.add(value.asText()));
        boolean isSmall = schema.path("format").asText().equals("int32");
        return new QueryParameter(
                schema.path("type").asText("string"),
                List.copyOf(values),
                bound(
                        schema.path("minimum"),
                        isSmall ? BigInteger.valueOf(Integer.MIN_VALUE) : FEWEST),
                bound(
                        schema.path("maximum"),
                        isSmall ? BigInteger.valueOf(Integer.MAX_VALUE) : MANY),
                schema.path("maxLength").asInt(LONGEST),
                schema.path("format").asText().equals("date-time"));
    }

    /** What is wrong with a value and what to do about it; empty if nothing is. */
    Optional<String> fault(String value) {
        if (value.indexOf('\0') >= 0) {
            return Optional.of("Remove the NUL character (%00).");
        }
        if (!values.isEmpty()) {
            return values.contains(value)
                    ? Optional.empty()
                    : Optional.of("Use one of %s.".formatted(String.join(", ", values)));
        }
        if (isTime && value.isEmpty()) {
            return Optional.of("Use a time with its offset, or leave this out.");
        }
        return switch (type) {
            case "integer" -> isWithin(value) ? Optional.empty() : Optional.of(range());
            case "boolean" ->
                    value.equals("true") || value.equals("false")
                            ? Optional.empty()
                            : Optional.of("Use true or false.");
            default ->
                    value.length() <= longest
                            ? Optional.empty()
                            : Optional.of("Use at most %,d characters.".formatted(longest));
        };
    }

    private boolean isWithin(String value) {
        if (!INTEGER.matcher(value).matches()) {
            return false;
        }
        BigInteger number = new BigInteger(value);
        return number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
    }

    private String range() {
        return most.bitLength() >= Integer.SIZE - 1
                ? "Use a whole number."
                : "Use a whole number from %,d to %,d.".formatted(least, most);
    }

    private static BigInteger bound(JsonNode given, BigInteger otherwise) {
        return given.isIntegralNumber() ? given.bigIntegerValue() : otherwise;
    }

    private static JsonNode resolved(JsonNode schema, JsonNode contract) {
        String ref = schema.path("$ref").asText();
        return ref.isEmpty() ? schema : contract.at(ref.substring(1));
    }
}
