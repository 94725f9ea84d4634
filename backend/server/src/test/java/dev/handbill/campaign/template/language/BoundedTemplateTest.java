package dev.handbill.campaign.template.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.handbill.campaign.template.value.Budget;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a template may cost is counted in steps and bytes, not by a clock. */
class BoundedTemplateTest {
    private static final long SEED = 20_261_128L;
    static final long MOST_BYTES = 120_000_000;
    static final long MOST_STEPS = 101_000;
    private static final Map<String, Object> VALUES =
            Map.of(
                    "first_name", "Anna",
                    "segments", List.of("vip", "lunch"),
                    "attributes", Map.of("city", "Oslo", "visits", "12"));
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Stream<String> hostile() {
        String longText = "x".repeat(900);
        return Stream.of(
                // doubled sixty times over, then printed, compared, looked through
                "{% set a = [1] %}" + "{% set a = [a, a] %}".repeat(60) + "{{ a }}",
                "{% set a = [1] %}{% set b = [1] %}"
                        + "{% set a = [a, a] %}{% set b = [b, b] %}".repeat(60)
                        + "{{ a == b }}",
                "{% set a = [1] %}"
                        + "{% set a = [a, a] %}".repeat(60)
                        + "{{ 5 in a }}{{ a|unique }}",
                "{% set a = {'k': 1} %}" + "{% set a = {'k': a, 'l': a} %}".repeat(60) + "{{ a }}",
                "{% set a = [1] %}" + "{% set a = [a] %}".repeat(3_000) + "{{ a }}",
                "{% set a = [1] %}{% set b = [1] %}"
                        + "{% set a = [a] %}{% set b = [b] %}".repeat(2_000)
                        + "{{ a == b }}{{ a < b }}",
                "{% set a = '"
                        + longText
                        + "' %}"
                        + "{% set a = a ~ a %}".repeat(60)
                        + "{{ a|length }}",
                "{% set a = [1] %}" + "{% set a = a + a %}".repeat(60) + "{{ a|length }}",
                "{% set a = (1,) %}" + "{% set a = a + a %}".repeat(60) + "{{ a|length }}",
                "{{ 'x' * 999999999 }}{{ ('x' * 999) * 999999 }}",
                "{{ [0] * 999999999 }}",
                "{{ ('x' * 99999)|replace('x', 'y' * 99999) }}",
                "{{ 'x'|center(999999999) }}",
                "{{ 'x'.ljust(999999999) }}{{ '1'.zfill(999999999) }}",
                "{{ '%999999999d'|format(1) }}",
                "{{ '%.999999999f'|format(1) }}",
                "{{ '%s%s%s%s' % (first_name * 999999, 1, 2, 3) }}",
                "{% set a = '%s%s' %}" + "{% set a = a|format(a, a) %}".repeat(60),
                "{% set a = segments * 500 %}"
                        + "{% set a = a|join(a|join('"
                        + longText
                        + "')) %}".repeat(20),
                "{{ range(500)|batch(1)|list * 999 }}",
                "{{ range(500)|slice(999999999)|list }}",
                "{{ [1]|batch(999999999, 'x')|list }}",
                "{% for a in range(500) %}{% for b in range(500) %}{% for c in range(500) %}{%"
                        + " endfor %}{% endfor %}{% endfor %}",
                "{% for a in range(500) %}{% for b in range(500) %}{{ a }}{% endfor %}{% endfor %}",
                "{% for a in range(400) %}{% set x = ('"
                        + longText
                        + "' * 99)|upper %}{% endfor %}",
                "{% for a in range(400) %}{{ ('x' * 900)|urlencode|length }}{{ ('&' * 900)|e|length"
                        + " }}{% endfor %}",
                "{% set l = range(500)|list %}{% for a in l %}{{ (l|sort)[0] }}{{ l|unique|length"
                        + " }}{% endfor %}",
                "{% set a %}"
                        + "x".repeat(5_000)
                        + "{% endset %}"
                        + "{% set a %}{{ a }}{{ a }}{% endset %}".repeat(40),
                "{{ 9 ** 9 ** 9 }}",
                "{{ 2 ** 99999999999 }}",
                "{{ 99999999999999999999999999999999 }}",
                "{{ 9e999 }}{{ 1e308 * 1e308 }}{{ (1e308 * 1e308)|int }}",
                "{{ " + "(".repeat(39) + "1" + ")".repeat(39) + " }}",
                "{{ " + "-".repeat(900) + "1 }}",
                "{{ " + "not ".repeat(240) + "1 }}",
                "{{ " + "1 if 1 else ".repeat(80) + "1 }}",
                "{{ first_name" + ".x".repeat(480) + " }}",
                "{{ first_name" + "|upper".repeat(160) + " }}",
                "{{ first_name" + "[0]".repeat(320) + " }}",
                "{{ " + "1 + ".repeat(240) + "1 }}",
                "{{ " + "[".repeat(300),
                "{% if 1 %}".repeat(5_000),
                "{{ 'a' ".repeat(5_000),
                "{#".repeat(50_000),
                "{% raw %}".repeat(50_000),
                "{{".repeat(50_000));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void costsNoMoreThanItMay(String template) {
        Cost cost = cost(template);

        assertThat(cost.bytes()).isLessThan(MOST_BYTES);
        assertThat(cost.steps()).isLessThan(MOST_STEPS);
    }

    /** Pieces of the hostile templates, put together at random. */
    @Test
    void noMixtureCostsMore() {
        Random random = new Random(SEED);
        for (int i = 0; i < 1_500; i++) {
            String template = mixture(random);
            Cost cost = cost(template);
            assertThat(cost.bytes()).as("seed %d, %s", SEED, template).isLessThan(MOST_BYTES);
            assertThat(cost.steps()).as("seed %d, %s", SEED, template).isLessThan(MOST_STEPS);
        }
    }

    @Test
    void aMegabyteIsReadWithinBounds() {
        for (String piece :
                List.of(
                        "{{ a }}",
                        "{% if a %}",
                        "{{ [a, a] * 99 }}",
                        "{# ",
                        "{",
                        "<div {{",
                        "x'\"",
                        "{%")) {
            String template = piece.repeat(1_000_000 / piece.length());
            Cost cost = cost(template);
            assertThat(cost.bytes()).as(piece).isLessThan(MOST_BYTES);
            assertThat(cost.steps()).as(piece).isLessThan(MOST_STEPS);
        }
    }

    record Cost(long bytes, long steps) {}

    /** Whatever a template is, it is written or answered with what is wrong with it. */
    static Cost cost(String template) {
        Budget budget = new Budget();
        long before = THREADS.getCurrentThreadAllocatedBytes();
        try {
            Template.parse(TemplateField.EMAIL, template, true, Template.MOST_OUTPUT)
                    .render(VALUES, budget, null);
        } catch (TemplateError | TemplateFailure answered) {
            assertThat(answered.getMessage()).isNotBlank();
        }
        return new Cost(THREADS.getCurrentThreadAllocatedBytes() - before, budget.stepsTaken());
    }

    private static final List<String> VALUES_USED =
            List.of(
                    "a",
                    "b",
                    "first_name",
                    "segments",
                    "attributes",
                    "'xyz'",
                    "[a, b]",
                    "(a, b)",
                    "{'k': a}",
                    "range(500)",
                    "missing",
                    "7",
                    "999999999",
                    "1.5",
                    "loop");

    private static final List<String> CHANGES =
            List.of(
                    "%s ~ %s",
                    "%s + %s",
                    "%s * %s",
                    "%s == %s",
                    "%s in %s",
                    "[%s, %s]",
                    "%s|replace('x', %s)",
                    "%s|join(%s)",
                    "%s|center(%s)",
                    "'%%s%%s'|format(%s, %s)",
                    "%s|batch(%s)|list",
                    "%s[%s]",
                    "%s|default(%s)",
                    "%s ** %s",
                    "%s|truncate(%s)",
                    "%s|sort or %s",
                    "%s|list * %s",
                    "%s|string ~ %s",
                    "%s if %s else a",
                    "%s|slice(%s)|list",
                    "%s[::%s]",
                    "%s|sum(start=%s)",
                    "%s is divisibleby %s");

    private static String mixture(Random random) {
        StringBuilder template = new StringBuilder("{% set a = [1] %}{% set b = 'xy' %}");
        int loops = random.nextInt(4);
        template.repeat("{% for i in range(300) %}", loops);
        for (int i = 0; i < 3 + random.nextInt(40); i++) {
            String change =
                    one(CHANGES, random)
                            .formatted(one(VALUES_USED, random), one(VALUES_USED, random));
            template.append(
                    switch (random.nextInt(4)) {
                        case 0 -> "{{ " + change + " }}";
                        case 1 -> "{% set b = " + change + " %}";
                        case 2 -> "{% set a %}{{ a }}{{ b }}{% endset %}";
                        default -> "{% set a = " + change + " %}";
                    });
        }
        return template.repeat("{% endfor %}", loops).toString();
    }

    private static String one(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
