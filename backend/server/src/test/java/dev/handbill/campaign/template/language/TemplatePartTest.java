package dev.handbill.campaign.template.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is rendered without Jinjava must be what Jinjava renders. */
class TemplatePartTest {
    private static final Map<String, Object> PLAIN =
            Map.of(
                    "first_name",
                    "Ada <b>&'\"",
                    "last_name",
                    "",
                    "offer",
                    "false",
                    "number",
                    7,
                    "segments",
                    List.of("vip", "a'b"),
                    "customer",
                    Map.of("attributes", Map.of("city", "Köln", "none", "")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "a {{ first_name }} b {{first_name}}{{ last_name }}c",
                "{{ missing }}|{{ customer.attributes.missing }}|{{ missing.member }}",
                "{{ customer.attributes.city }} {{ customer.attributes }} {{ segments }} {{ number }}",
                "{{ first_name | default('x') }}{{ last_name | default(\"<y>\") }}{{ missing | default('<z>') }}",
                "{{ last_name | default('<y>', true) }}{{ offer | default('o', true) }}{{ offer | d('o') }}",
                "{{ number | default('n', true) }}{{ segments | default('s', true) }}",
                "{% if first_name %} hi {{ first_name }}{% endif %}!",
                "{% if last_name %}no{% endif %}{% if offer %}no{% endif %}{% if missing %}no{% endif %}",
                "{% if customer.attributes.none %}no{% endif %}{% if number %}yes{% endif %}",
                "{% if segments %}yes{% else %}no{% endif %}{% if last_name %}a{% elif number %}b{% endif %}",
                "{% if first_name %}{% if last_name %}x{% else %}y{% endif %}{% endif %}",
                "a  {%- if first_name -%}  b  {%- endif -%}  c {{- first_name -}} d",
                "{% set x = 'v' %}{{ x }}{{ first_name }}",
                "{% for s in segments %}{{ s }}{{ loop.index }}{% endfor %}{{ first_name | upper }}",
                "{% raw %}{{ first_name }}{% endraw %}{# note #}{{ 'lit' }}{{ true }}{{ none }}",
                "{% unless last_name %}u{% endunless %}{{ first_name == 'x' }} {{ 1 + 2 }}",
                "{{ first_name | default('a}b') }}{{ '{{' }}"
            })
    void rendersWhatJinjavaRenders(String text) {
        for (boolean isHtml : new boolean[] {true, false}) {
            Template template = Template.parse(text, isHtml, 10_000);

            assertThat(template.render(new HashMap<>(PLAIN)))
                    .isEqualTo(template.renderByJinjava(new HashMap<>(PLAIN)));
        }
    }
}
