package dev.handbill.campaign.template;

import static dev.handbill.campaign.template.TemplateFixture.ANNA;
import static dev.handbill.campaign.template.TemplateFixture.templates;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handbill.campaign.template.language.Template;
import dev.handbill.campaign.template.language.TemplateError;
import dev.handbill.campaign.template.language.TemplateFailure;
import dev.handbill.campaign.template.language.TemplateField;
import dev.handbill.campaign.template.language.TemplateReader;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates that try to get out, or to keep a worker busy. */
class HostileTemplateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ ''.class }}",
                "{{ ''.__class__ }}",
                "{{ first_name.getClass() }}",
                "{{ ''.getClass().forName('java.lang.Runtime') }}",
                "{{ ____int3rpr3t3r____ }}",
                "{{ ____int3rpr3t3r____.config }}",
                "{{ segments.class }}",
                "{{ attributes.getClass() }}",
                "{{ ''['class'] }}",
                "{{ 'a'.repeat(1000000000) }}",
                "{{ first_name.matches('(a+)+$') }}",
                "{% include 'file:///etc/passwd' %}",
                "{% import 'x' as y %}",
                "{% extends 'x' %}",
                "{% from 'x' import y %}",
                "{% block a %}{% endblock %}",
                "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
                "{% call f() %}{% endcall %}",
                "{% autoescape false %}{{ first_name }}{% endautoescape %}",
                "{% do segments.append('x') %}",
                "{% print first_name %}",
                "{% cycle 'a' %}",
                "{{ first_name | safe }}",
                "{{ first_name | render }}",
                "{{ '{{ 7*7 }}' | renderfilter }}",
                "{{ first_name | attr('class') }}",
                "{{ segments | map('class') }}",
                "{{ first_name | fromjson }}",
                "{{ first_name | log }}",
                "{{ first_name | regex_replace('(a+)+', 'b') }}",
                "{{ super() }}",
                "{{ type(first_name) }}",
                "{{ namespace() }}",
                "{{ today() }}",
            })
    void isRefusedWhenSaved(String template) {
        assertThat(TemplateReader.read(TemplateField.EMAIL, template).errors())
                .as(template)
                .isNotEmpty();
    }

    /** The bounds hold by themselves, should the reader ever let something through. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ ''.class }}",
                "{{ first_name.getClass() }}",
                "{{ ____int3rpr3t3r____.config }}",
                "{{ ____int3rpr3t3r____.getContext() }}",
                "{{ segments.class }}",
                "{{ 'a'.repeat(1000000000) }}",
                "{% include 'file:///etc/passwd' %}",
                "{{ first_name | safe }}",
                "{{ attributes.getClass().getName() }}",
                "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
                "{{ range(3).stream() }}",
                "{{ attributes.clear() }}{{ segments.append('x') }}",
            })
    void reachesNothingWhenRendered(String template) {
        String rendered;
        try {
            rendered =
                    Template.parse(TemplateField.EMAIL, template, true, 10_000)
                            .render(
                                    Map.of(
                                            "first_name",
                                            "Anna",
                                            "segments",
                                            java.util.List.of("vip"),
                                            "attributes",
                                            Map.of("a", "b")));
        } catch (TemplateFailure | TemplateError refused) {
            return;
        }
        assertThat(rendered.strip()).as(template).isIn("", "[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% for a in range(500) %}{% for b in range(500) %}{% for c in range(500) %}{% for d in range(500) %}x{% endfor %}{% endfor %}{% endfor %}{% endfor %}",
                "{% for a in range(500) %}{% for b in range(500) %}{% for c in range(500) %}{% endfor %}{% endfor %}{% endfor %}",
                "{% for i in range(400) %}{{ 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' ~ 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' }}{% for j in range(24) %}xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx{% endfor %}{% endfor %}",
            })
    void endsSoonWithAReason(String template) {
        assertThatThrownBy(() -> templates("s", template, "", "cid").email(ANNA))
                .isInstanceOfSatisfying(
                        TemplateFailure.class,
                        failure -> assertThat(failure.code()).startsWith("template-"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ 'a' * 10**9 }}",
                "{% set a = 'xxxxxxxxxx' %}{% for i in range(100) %}{% set a = a ~ a %}{% endfor %}{{ a }}",
                "{% set a = ['x'] %}{% for i in range(100) %}{% set a = a + a %}{% endfor %}{{ a }}",
                "{% set a = 'x' %}{% for i in range(100) %}{% set a = a | replace('x', 'xxxxxxxxxx') %}{% endfor %}{{ a }}",
                "{% for i in range(1000000000) %}x{% endfor %}",
                "{{ 10**10**10**10 }}",
                "{{ 99999999999999999999999999 * 9 }}",
                "{% set a = 9 | round %}{% for i in range(60) %}{% set a = a * a %}{% endfor %}{{ a }}",
                "{{ 1 / 0 }}",
                "{{ 'a' | int }}",
                "{{ segments.foo.bar.baz }}",
                "{{ first_name[99] }}",
                "{{ 'x' | truncate(1000000000) }}",
                "{{ range(0, 1000000000, 1) | length }}",
                "{{ 'x' | join(first_name) }}",
                "{{ -(-(-(1))) }}",
            })
    void isHarmless(String template) {
        try {
            RenderedEmail email = templates("s", template, "", "cid").email(ANNA);
            assertThat(email.html().length()).isLessThan(20_000);
        } catch (TemplateFailure | TemplateError answered) {
            assertThat(answered.getMessage()).isNotBlank();
        }
    }

    @Test
    void deepNestingIsRefusedBeforeItOverflows() {
        assertThat(
                        TemplateReader.read(
                                        TemplateField.EMAIL,
                                        "{% if 1 %}".repeat(2_000) + "{% endif %}".repeat(2_000))
                                .errors())
                .isNotEmpty();
        assertThat(
                        TemplateReader.read(
                                        TemplateField.EMAIL,
                                        "{{ " + "(".repeat(400) + "1" + ")".repeat(400) + " }}")
                                .errors())
                .isNotEmpty();
        assertThat(
                        TemplateReader.read(
                                        TemplateField.EMAIL, "{{ " + "not ".repeat(240) + "1 }}")
                                .errors())
                .isEmpty();
        assertThat(
                        TemplateReader.read(
                                        TemplateField.EMAIL, "{{ " + "1 + ".repeat(2_000) + "1 }}")
                                .errors())
                .isNotEmpty();
        assertThat(TemplateReader.read(TemplateField.EMAIL, "{{ a }}".repeat(6_000)).errors())
                .isNotEmpty();
    }

    @Test
    void anSmsIsShort() {
        assertThatThrownBy(
                        () ->
                                templates(
                                                "",
                                                "",
                                                "{% for i in range(400) %}hello {% endfor %}",
                                                "cid")
                                        .sms(ANNA))
                .isInstanceOf(TemplateFailure.class)
                .hasMessageContaining("holds at most 1,600");
    }
}
