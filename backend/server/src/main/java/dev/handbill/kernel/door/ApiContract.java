package dev.handbill.kernel.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The published contract (openapi.yaml) as the running program holds itself to it: what is not in
 * there is refused at the door, and cannot be forgotten in an endpoint.
 */
@ApplicationScoped
public class ApiContract {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final List<Address> addresses;

    ApiContract(OpenApiDocumentService documents, ObjectMapper json) {
        byte[] document =
                documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON);
        try {
            this.addresses = addresses(json.readTree(document));
        } catch (IOException e) {
            throw new UncheckedIOException("The contract in this build cannot be read", e);
        }
    }

    /**
     * One path of the contract.
     *
     * @param template such as {@code /api/v1/campaigns/{id}}
     * @param operations by method in upper case
     */
    public record Address(String template, Map<String, Operation> operations) {
        /** What an Allow header says. */
        String allow() {
            Set<String> methods = new LinkedHashSet<>(operations.keySet());
            if (methods.contains("GET")) {
                methods.add("HEAD");
            }
            methods.add("OPTIONS");
            return String.join(", ", methods);
        }

        Optional<Operation> operation(String method) {
            return Optional.ofNullable(operations.get(method.equals("HEAD") ? "GET" : method));
        }

        private boolean matches(String[] path) {
            String[] own = template.split("/", -1);
            if (own.length != path.length) {
                return false;
            }
            for (int i = 0; i < own.length; i++) {
                boolean isFree = own[i].startsWith("{") && !path[i].isEmpty();
                if (!isFree && !own[i].equals(path[i])) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * One operation of the contract.
     *
     * @param query its query parameters by name
     * @param form names of its form's fields; empty where its body is none
     * @param consumes media types of its body; empty where it has none
     * @param produces media types of its answers; empty where they have no body
     */
    public record Operation(
            Map<String, QueryParameter> query,
            Set<String> form,
            Set<String> consumes,
            Set<String> produces) {}

    /** The address that a path belongs to; fixed words go before variables. */
    public Optional<Address> find(String path) {
        String[] parts = path.split("/", -1);
        return addresses.stream().filter(address -> address.matches(parts)).findFirst();
    }

    private static List<Address> addresses(JsonNode contract) {
        List<Address> addresses = new ArrayList<>();
        contract.path("paths")
                .properties()
                .forEach(path -> addresses.add(address(path.getKey(), path.getValue(), contract)));
        // '{' comes after every letter
        addresses.sort(Comparator.comparing(Address::template));
        return List.copyOf(addresses);
    }

    private static Address address(String template, JsonNode item, JsonNode contract) {
        Map<String, Operation> operations = new TreeMap<>();
        item.properties()
                .forEach(
                        entry -> {
                            if (METHODS.contains(entry.getKey())) {
                                operations.put(
                                        entry.getKey().toUpperCase(Locale.ROOT),
                                        operation(entry.getValue(), contract));
                            }
                        });
        return new Address(template, operations);
    }

    private static Operation operation(JsonNode operation, JsonNode contract) {
        Map<String, QueryParameter> query = new LinkedHashMap<>();
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals("query")) {
                query.put(parameter.path("name").asText(), QueryParameter.of(parameter, contract));
            }
        }
        Set<String> produces = new LinkedHashSet<>();
        operation
                .path("responses")
                .properties()
                .forEach(
                        response -> {
                            if (response.getKey().startsWith("2")) {
                                response.getValue()
                                        .path("content")
                                        .fieldNames()
                                        .forEachRemaining(produces::add);
                            }
                        });
        JsonNode bodies = operation.path("requestBody").path("content");
        Set<String> consumes = new LinkedHashSet<>();
        bodies.fieldNames().forEachRemaining(consumes::add);
        Set<String> form = new LinkedHashSet<>();
        bodies.path(MediaType.MULTIPART_FORM_DATA)
                .path("schema")
                .path("properties")
                .fieldNames()
                .forEachRemaining(form::add);
        return new Operation(query, form, consumes, produces);
    }
}
