package dev.handbill.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All that is tried with an operation, from what the contract says about it; valid comes last. */
final class ContractRequests {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LONG = "\"" + "x".repeat(600_000) + "\"";
    private static final List<String> VALUES =
            List.of(
                    "null",
                    "7",
                    "0",
                    "-1",
                    "1.5",
                    "1e30",
                    "9223372036854775808",
                    "true",
                    "\"text\"",
                    "\"\"",
                    "\" \"",
                    "[]",
                    "[null]",
                    "[7]",
                    "[\"\"]",
                    "[[]]",
                    "{}",
                    "{\"a\":null}",
                    "\"a\\u0000b\"",
                    "\"a\\ud800b\"",
                    "\"\\u0007\\u202e\"",
                    "[\"\\u0000\"]",
                    "\"-999999999-01-01T00:00:00Z\"",
                    "\"9999-12-31T23:59:59.999999999Z\"",
                    "\"1900-01-01\"",
                    "\"99999-01-01\"",
                    "\"%s%n{{ 7 * 7 }}' OR 1=1 --\"");
    private static final List<String> QUERY_VALUES =
            List.of(
                    "",
                    "%00",
                    "a%00b",
                    "-1",
                    "0",
                    "1.5",
                    "99999999999999999999",
                    "x",
                    "%F0%9F%8D%95",
                    "true",
                    "%FF",
                    "x".repeat(3_000));
    private static final String PART =
            "--B\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";

    private final ContractOperation operation;
    private final ContractRequest valid;
    private final ObjectNode body;
    private final String file;
    private final List<ContractRequest> requests = new ArrayList<>();

    private ContractRequests(
            ContractOperation operation, String address, ObjectNode body, String file) {
        this.operation = operation;
        this.body = body;
        this.file = file;
        this.valid =
                new ContractRequest(
                        "valid", operation.method(), address, headers(operation), text(), false);
    }

    /**
     * @param address with values in place of the path's variables
     * @param body a valid one; empty where the operation needs none
     * @param file what an upload holds
     */
    static List<ContractRequest> of(
            ContractOperation operation, String address, ObjectNode body, String file) {
        ContractRequests all = new ContractRequests(operation, address, body, file);
        all.address();
        all.query();
        all.headers();
        if (operation.hasJsonBody()) {
            all.json();
        } else if (operation.isUpload()) {
            all.form();
        }
        all.requests.add(all.valid);
        return all.requests;
    }

    private static Map<String, String> headers(ContractOperation operation) {
        if (operation.isUpload()) {
            return Map.of("Content-Type", "multipart/form-data; boundary=B");
        }
        if (!operation.hasJsonBody()) {
            return Map.of();
        }
        return operation.needsKey()
                ? Map.of(
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        ContractRequest.NEW_KEY)
                : Map.of("Content-Type", "application/json");
    }

    private String text() {
        if (operation.isUpload()) {
            return PART.formatted("file", "; filename=\"a.csv\"", file) + "--B--\r\n";
        }
        return operation.hasJsonBody() ? body.toString() : null;
    }

    private void address() {
        if (operation.path().contains("{")) {
            for (String value :
                    List.of(
                            "0",
                            "-1",
                            "99999999999999999999",
                            "x",
                            "%00",
                            "%FF",
                            "..%2F",
                            "1%20",
                            "%F0%9F%8D%95")) {
                String address =
                        operation
                                .path()
                                .replaceFirst("\\{[^}]*}", value)
                                .replaceAll("\\{[^}]*}", "1");
                requests.add(valid.at("path " + value, address, false));
            }
        }
    }

    private void query() {
        requests.add(valid.at("unknown parameter", valid.address() + "?nonsense=1", true));
        for (JsonNode parameter : operation.queryParameters()) {
            String name = parameter.path("name").asText();
            for (String value : QUERY_VALUES) {
                requests.add(
                        valid.at(
                                "?" + name + "=" + value,
                                valid.address() + "?" + name + "=" + value,
                                value.contains("%00")));
            }
            requests.add(
                    valid.at(
                            "?" + name + " twice",
                            valid.address() + "?" + name + "=1&" + name + "=2",
                            true));
        }
    }

    private void headers() {
        boolean hasAnswer =
                operation.definition().path("responses").toString().contains("\"2")
                        && !operation.definition().path("responses").has("204");
        for (String accept :
                List.of(
                        "garbage",
                        "text/html",
                        "application/xml;q=0.9",
                        "a/b;;q=2",
                        "application/problem+json")) {
            requests.add(valid.with("Accept " + accept, "Accept", accept, hasAnswer));
        }
        requests.add(valid.with("other cookie", "Cookie", "handbill_session=nobody", false));
        requests.add(valid.with("a key that is none", "Authorization", "Bearer hb_nothing", false));
        requests.add(valid.with("another scheme", "Authorization", "Basic YTpi", false));
        if (operation.hasJsonBody() || operation.isUpload()) {
            for (String type :
                    List.of(
                            "garbage",
                            "text/plain",
                            "application/xml",
                            "application/json; charset=utf-16",
                            operation.isUpload() ? "application/json" : "multipart/form-data")) {
                requests.add(valid.with("Content-Type " + type, "Content-Type", type, true));
            }
        }
        if (operation.definition().path("parameters").toString().contains("\"If-Match\"")) {
            requests.add(valid.with("old If-Match", "If-Match", "\"old\"", true));
        }
        String other = operation.method().equals("PATCH") ? "PROPFIND" : "TRACK";
        requests.add(
                new ContractRequest(
                        "method " + other, other, valid.address(), Map.of(), null, true));
    }

    private void json() {
        String text = body.toString();
        for (String broken :
                List.of(
                        "",
                        "null",
                        "[]",
                        "5",
                        "\"x\"",
                        "{",
                        "{\"a\"",
                        text + "x",
                        text + text,
                        text.substring(0, text.length() - 1),
                        "{\"nonsense\":1}",
                        "\ufeff" + text,
                        "[".repeat(2_000))) {
            boolean mayBeEmpty = broken.isEmpty() || broken.startsWith("\ufeff");
            requests.add(valid.sending("body " + shown(broken), broken, !mayBeEmpty));
        }
        operation.members().keySet().forEach(this::member);
    }

    private void member(String name) {
        ObjectNode without = body.deepCopy();
        without.remove(name);
        requests.add(
                valid.sending(
                        "without " + name, without.toString(), !operation.isValidBody(without)));
        String rest = without.toString().substring(1);
        String comma = without.isEmpty() ? "" : ",";
        for (String value : VALUES) {
            requests.add(tried(name, value, "{\"" + name + "\":" + value + comma + rest));
        }
        for (String value : ContractEdges.of(operation.members().get(name), operation.document())) {
            requests.add(tried(name, value, "{\"" + name + "\":" + value + comma + rest));
        }
        requests.add(
                valid.sending(
                        name + " very long", "{\"" + name + "\":" + LONG + comma + rest, false));
        requests.add(
                valid.sending(
                        name + " twice",
                        "{\"%s\":1,\"%s\":1%s%s".formatted(name, name, comma, rest),
                        true));
    }

    private ContractRequest tried(String name, String value, String text) {
        try {
            return valid.sending(
                    name + " = " + shown(value), text, !operation.isValidBody(JSON.readTree(text)));
        } catch (IOException e) {
            throw new IllegalStateException("A broken example: " + text, e);
        }
    }

    private void form() {
        String good = PART.formatted("file", "; filename=\"a.csv\"", file);
        requests.add(valid.sending("no part", "--B--\r\n", true));
        requests.add(valid.sending("no form", "x", true));
        requests.add(valid.sending("empty", "", true));
        requests.add(valid.sending("not ended", good, true));
        requests.add(valid.sending("boundary breaks off", good + "--B-", true));
        requests.add(
                valid.sending(
                        "no file name", PART.formatted("file", "", file) + "--B--\r\n", true));
        requests.add(valid.sending("no name", "--B\r\n\r\nx\r\n--B--\r\n", true));
        requests.add(
                valid.sending(
                        "many parts",
                        PART.formatted("x", "", "1").repeat(1_200) + good + "--B--\r\n",
                        true));
        requests.add(
                valid.sending(
                        "a field that is not there",
                        good + PART.formatted("nosuch", "", "1") + "--B--\r\n",
                        true));
        for (String name : operation.members().keySet()) {
            requests.add(
                    valid.sending(
                            name + " twice",
                            good + PART.formatted(name, "", "1").repeat(2) + "--B--\r\n",
                            true));
        }
        requests.add(valid.with("no boundary", "Content-Type", "multipart/form-data", true));
        for (String name : operation.members().keySet()) {
            for (String value :
                    List.of(
                            "",
                            "null",
                            "[]",
                            "{\"a\":null}",
                            "x",
                            "a\0b",
                            "{",
                            "\u202e",
                            "x".repeat(10_000))) {
                if (!name.equals("file")) {
                    requests.add(
                            valid.sending(
                                    name + " = " + shown(value),
                                    good + PART.formatted(name, "", value) + "--B--\r\n",
                                    false));
                }
            }
        }
        for (String content :
                List.of("", "\0", "email\n\0", "\"", "email,email\n", "x".repeat(70_000))) {
            requests.add(
                    valid.sending(
                            "file " + shown(content),
                            PART.formatted("file", "; filename=\"a.csv\"", content) + "--B--\r\n",
                            false));
        }
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
