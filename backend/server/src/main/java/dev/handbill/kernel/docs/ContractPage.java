package dev.handbill.kernel.docs;

import static dev.handbill.kernel.web.HtmlPage.escape;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The whole contract on one page, so that the browser's own search finds everything: what there is
 * to call, with what, by whom, and what comes back.
 */
final class ContractPage {
    static final String STYLE =
            """
            main{max-width:64rem}
            h3{font-size:1.0625rem;line-height:1.35;margin:0 0 .25rem}
            h4{font-size:.9375rem;margin:1rem 0 .25rem}
            code{font:.9375em ui-monospace,Menlo,Consolas,monospace}
            ul{margin:.25rem 0;padding-left:1.25rem}
            .groups h2{font-size:1.0625rem;margin:0 0 .25rem}
            .groups{columns:18rem;column-gap:1.5rem}
            .groups section{break-inside:avoid;margin:0 0 1rem}
            table{border-collapse:collapse;width:100%}
            th,td{text-align:left;vertical-align:top;padding:.3rem .75rem .3rem 0;border-top:1px solid #dfe2e6;font-weight:400}
            thead th{border-top:0;font-weight:600}
            tbody th{font-weight:600;min-width:9rem}
            @media (max-width:40rem){thead{display:none}table,tbody,tr,th,td{display:block}th,td{border:0;padding:0}tr{border-top:1px solid #dfe2e6;padding:.4rem 0}}
            @media screen and (prefers-color-scheme:dark){th,td,tr{border-color:#363b42}}
            """;

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    private static final String BASE = "/api/v1";

    private final JsonNode contract;

    ContractPage(JsonNode contract) {
        this.contract = contract;
    }

    /** HTML for the inside of the frame. */
    String body() {
        Map<String, List<Call>> groups = groups();
        StringBuilder page = new StringBuilder(600_000);
        page.append(head(groups));
        groups.forEach(
                (tag, calls) -> {
                    page.append("<h2 id=\"%s\">%s</h2>\n".formatted(anchor(tag), escape(tag)));
                    calls.forEach(call -> page.append(call(call)));
                });
        page.append("<h2 id=\"what-is-sent\">What is sent and answered</h2>\n");
        contract.at("/components/schemas")
                .properties()
                .forEach(schema -> page.append(schema(schema.getKey(), schema.getValue())));
        return page.toString();
    }

    /** One operation with its address. */
    private record Call(String method, String path, JsonNode operation) {
        String id() {
            return operation.path("operationId").asText();
        }

        String summary() {
            return operation.path("summary").asText();
        }
    }

    private Map<String, List<Call>> groups() {
        Map<String, List<Call>> groups = new LinkedHashMap<>();
        contract.path("tags")
                .forEach(tag -> groups.put(tag.path("name").asText(), new ArrayList<>()));
        contract.path("paths")
                .properties()
                .forEach(
                        path ->
                                METHODS.stream()
                                        .filter(path.getValue()::has)
                                        .map(
                                                method ->
                                                        new Call(
                                                                method.toUpperCase(Locale.ROOT),
                                                                path.getKey(),
                                                                path.getValue().path(method)))
                                        .forEach(call -> group(groups, call).add(call)));
        return groups;
    }

    private static List<Call> group(Map<String, List<Call>> groups, Call call) {
        return groups.computeIfAbsent(
                call.operation().path("tags").path(0).asText("Other"), _ -> new ArrayList<>());
    }

    private static String head(Map<String, List<Call>> groups) {
        String contents =
                groups.entrySet().stream()
                        .map(group -> contents(group.getKey(), group.getValue()))
                        .collect(Collectors.joining());
        return """
        <section class="card">
        <h1>Handbill API</h1>
        <p>The addresses below begin with <code>%1$s</code>. Bodies are JSON, times are in UTC. Programs send an API key, which an owner makes
        in the settings:</p>
        <p><code>curl -H "Authorization: Bearer hb_…" https://…%1$s/customers</code></p>
        <p>The same for programs: <a href="%1$s/openapi.yaml">openapi.yaml</a> (OpenAPI 3.1). What can go wrong:
        <a href="/docs/problems">problem types</a>. What is sent and answered: <a href="#what-is-sent">by name</a>.</p>
        </section>
        <nav class="card groups" aria-label="All operations">
        %2$s</nav>
        """
                .formatted(BASE, contents);
    }

    private static String contents(String tag, List<Call> calls) {
        String links =
                calls.stream()
                        .map(
                                call ->
                                        "<li><a href=\"#%s\">%s</a></li>\n"
                                                .formatted(
                                                        escape(call.id()), escape(call.summary())))
                        .collect(Collectors.joining());
        return "<section><h2><a href=\"#%s\">%s</a></h2>\n<ul>\n%s</ul></section>\n"
                .formatted(anchor(tag), escape(tag), links);
    }

    private String call(Call call) {
        return """
        <article class="card" id="%s">
        <h3>%s</h3>
        <p><code><b>%s</b> %s</code></p>
        %s<p class="quiet">%s</p>
        %s%s%s</article>
        """
                .formatted(
                        escape(call.id()),
                        escape(call.summary()),
                        call.method(),
                        escape(shortened(call.path())),
                        paragraph(call.operation()),
                        escape(Callers.of(call.operation().path("security"))),
                        parameters(call.operation().path("parameters")),
                        body(call.operation().path("requestBody").path("content")),
                        answers(call.operation().path("responses")));
    }

    private static String shortened(String path) {
        return path.startsWith(BASE) ? path.substring(BASE.length()) : path;
    }

    private static String parameters(JsonNode parameters) {
        if (parameters.isEmpty()) {
            return "";
        }
        return table(
                "Parameters",
                StreamSupport.stream(parameters.spliterator(), false)
                        .map(
                                parameter ->
                                        row(
                                                parameter.path("name").asText(),
                                                place(parameter),
                                                SchemaWords.of(parameter.path("schema")),
                                                parameter.path("description").asText()))
                        .collect(Collectors.joining()));
    }

    private static String place(JsonNode parameter) {
        return switch (parameter.path("in").asText()) {
            case "path" -> "in the address";
            case "header" -> "header";
            default -> parameter.path("required").asBoolean() ? "required" : "";
        };
    }

    private static String body(JsonNode content) {
        if (content.isEmpty()) {
            return "";
        }
        JsonNode schema = content.elements().next().path("schema");
        String types =
                content.properties().stream()
                        .map(type -> "<code>" + escape(type.getKey()) + "</code>")
                        .collect(Collectors.joining(" or "));
        return "<h4>Body</h4>\n<p>%s</p>\n%s"
                .formatted(types, schema.has("properties") ? properties(schema) : words(schema));
    }

    private static String words(JsonNode schema) {
        return "<p>" + SchemaWords.of(schema) + "</p>\n";
    }

    private static String answers(JsonNode responses) {
        return table(
                "Answers",
                responses.properties().stream()
                        .map(
                                response ->
                                        row(
                                                status(response.getKey()),
                                                "",
                                                answered(response.getValue().path("content")),
                                                response.getValue().path("description").asText()))
                        .collect(Collectors.joining()));
    }

    private static String status(String status) {
        return status.equals("default") ? "else" : status;
    }

    private static String answered(JsonNode content) {
        return content.properties().stream()
                .map(
                        type -> {
                            String words = SchemaWords.of(type.getValue().path("schema"));
                            boolean isJson = type.getKey().endsWith("json");
                            return isJson && !words.isEmpty()
                                    ? words
                                    : "<code>" + escape(type.getKey()) + "</code>";
                        })
                .collect(Collectors.joining(" or "));
    }

    private static String schema(String name, JsonNode schema) {
        return """
        <article class="card" id="%s">
        <h3>%s</h3>
        %s%s</article>
        """
                .formatted(
                        escape(name),
                        escape(name),
                        paragraph(schema),
                        schema.has("properties") ? properties(schema) : words(schema));
    }

    private static String properties(JsonNode schema) {
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        return table(
                "",
                schema.path("properties").properties().stream()
                        .map(
                                property ->
                                        row(
                                                property.getKey(),
                                                required.contains(property.getKey())
                                                        ? "always"
                                                        : "",
                                                SchemaWords.of(property.getValue()),
                                                property.getValue().path("description").asText()))
                        .collect(Collectors.joining()));
    }

    private static String table(String title, String rows) {
        return "%s<table>\n%s</table>\n"
                .formatted(title.isEmpty() ? "" : "<h4>" + title + "</h4>\n", rows);
    }

    private static String row(String name, String note, String words, String description) {
        return "<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td><td>%s</td></tr>\n"
                .formatted(escape(name), escape(note), words, escape(description));
    }

    private static String paragraph(JsonNode described) {
        String text = described.path("description").asText();
        return text.isEmpty() ? "" : "<p>" + escape(text) + "</p>\n";
    }

    private static String anchor(String tag) {
        return "tag-" + tag.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
