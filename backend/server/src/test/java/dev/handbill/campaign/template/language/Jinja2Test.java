package dev.handbill.campaign.template.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What Jinja2 3.1 itself made of each template, recorded by {@code jinja2/record.py}. */
class Jinja2Test {
    private static final JsonNode RECORDED = recorded();
    private static final Map<String, Object> VALUES = values();

    static Stream<JsonNode> snippets() {
        return StreamSupport.stream(RECORDED.get("snippets").spliterator(), false);
    }

    @Test
    void enoughIsRecorded() {
        assertThat(snippets().count()).isGreaterThan(200);
        assertThat(RECORDED.get("jinja2").asText()).startsWith("3.1.");
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void rendersWhatJinja2Renders(JsonNode snippet) {
        for (String kind : List.of("html", "text")) {
            JsonNode expected = snippet.get(kind);
            String written = written(snippet.get("template").asText(), kind.equals("html"));
            if (expected.has("refused")) {
                assertThat(written).as(kind).startsWith("refused: Line ");
            } else {
                assertThat(written).as(kind).isEqualTo(expected.get("text").asText());
            }
        }
    }

    /** docs/templates.md lists these; Jinja2 fails, or prints what helps nobody. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "[{{ missing.upper() }}]→[]",
                "[{{ attributes.missing.split(',')|first }}]→[]",
                "[{{ missing|int }}]→[0]",
                "[{{ missing|float }}]→[0.0]",
                "[{{ missing|int > 3 }}]→[False]",
                "{% unless no %}x{% endunless %}→x",
            })
    void differsOnPurpose(String template, String expected) {
        assertThat(written(template, true)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "{{ 'x'|safe }}→There is no filter \"safe\"",
                "{{ 2 ** 64 }}→A number is too large",
                "{% for i in range(999) %}x{% endfor %}→range(…) gives at most 500",
                "{% macro f() %}x{% endmacro %}→There is no tag {% macro %}",
                "{% include 'x' %}→There is no tag {% include %}",
                "{{ attributes.visits > 9 }}→Write attributes.visits | int > 9",
                "{{ attributes.birthday|date('d.m') }}→There is no filter \"date\"",
                "{{ now() }}→There is no function \"now\"",
                "{#main{color:red}→in a style sheet, put a space between { and #",
                "{{{ first_name }}}→Write two: {{ first_name }}",
                "{{ first_name|default:'friend' }}→default(\"there\", true)",
                "{{ first_name|default(“there”) }}→curly quotation mark",
                "{% if first_name &gt; 3 %}x{% endif %}→put the letter itself",
                "{{ <b>first_name</b> }}→Put formatting around the braces",
                "{% elseif a %}→Write {% elif",
                "{{ a ? b : c }}→if vip else",
                "{{ first_name[] }}→Write an element as list[0]",
                "{{ ''.format() }}→There is no method \"format\"",
            })
    void saysWhatToWriteInstead(String template, String advice) {
        assertThat(written(template, true)).startsWith("refused: Line 1, column ").contains(advice);
    }

    private static String written(String template, boolean isHtml) {
        try {
            return Template.parse(TemplateField.EMAIL, template, isHtml, 100_000).render(VALUES);
        } catch (TemplateError error) {
            return "refused: " + error.detail();
        } catch (TemplateFailure failure) {
            return "refused: " + failure.getMessage();
        }
    }

    private static JsonNode recorded() {
        try (InputStream file = Jinja2Test.class.getResourceAsStream("/jinja2/recorded.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        RECORDED.get("values")
                .properties()
                .forEach(e -> values.put(e.getKey(), plain(e.getValue())));
        return values;
    }

    private static @Nullable Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> map = new LinkedHashMap<>();
            node.properties().forEach(e -> map.put(e.getKey(), plain(e.getValue())));
            return map;
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(each -> list.add(plain(each)));
            return list;
        }
        if (node.isNull()) {
            return null;
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isIntegralNumber()
                ? (Object) node.longValue()
                : node.isNumber() ? (Object) node.doubleValue() : node.textValue();
    }
}
