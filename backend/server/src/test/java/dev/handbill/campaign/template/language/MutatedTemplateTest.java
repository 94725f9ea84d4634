package dev.handbill.campaign.template.language;

import static dev.handbill.campaign.template.language.BoundedTemplateTest.MOST_BYTES;
import static dev.handbill.campaign.template.language.BoundedTemplateTest.MOST_STEPS;
import static dev.handbill.campaign.template.language.BoundedTemplateTest.cost;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.campaign.template.language.BoundedTemplateTest.Cost;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Hostile templates, changed piece by piece in their own grammar. What costs more than all before
 * it is changed further, so that the search goes where it hurts; from a seed, so that a failure can
 * be had again ({@code -Dtemplate.seed}, {@code -Dtemplate.rounds} for a longer search).
 */
class MutatedTemplateTest {
    private static final long SEED = Long.getLong("template.seed", 20_261_128L);
    private static final int ROUNDS = Integer.getInteger("template.rounds", 3_000);
    private static final int LONGEST = 4_000;
    private static final int MOST_KEPT = 400;

    /** Tags, strings, numbers, names, and single signs. */
    private static final Pattern TOKEN =
            Pattern.compile(
                    "\\{%[-+]?|[-+]?%\\}|\\{\\{[-+]?|[-+]?\\}\\}|\\{#|#\\}|'[^']*'|\\d+|\\w+|\\s+|.",
                    Pattern.DOTALL);

    private static final Pattern TAG =
            Pattern.compile("\\{%.*?%\\}|\\{\\{.*?\\}\\}", Pattern.DOTALL);

    private static final List<String> NUMBERS =
            List.of(
                    "0",
                    "1",
                    "-1",
                    "2",
                    "63",
                    "64",
                    "255",
                    "500",
                    "501",
                    "4096",
                    "65536",
                    "999999",
                    "2147483647",
                    "2147483648",
                    "9223372036854775807",
                    "9223372036854775808",
                    "1e308",
                    "-1e308",
                    "1.5",
                    "0.1",
                    "99999999999999999999");
    private static final List<String> NAMES =
            List.of(
                    "a",
                    "b",
                    "first_name",
                    "segments",
                    "attributes",
                    "missing",
                    "loop",
                    "range",
                    "true",
                    "false",
                    "none",
                    "not",
                    "in",
                    "is",
                    "and",
                    "or",
                    "if",
                    "else",
                    "for",
                    "set",
                    "join",
                    "replace",
                    "center",
                    "format",
                    "batch",
                    "slice",
                    "list",
                    "sort",
                    "unique",
                    "upper",
                    "urlencode",
                    "e",
                    "escape",
                    "truncate",
                    "wordwrap",
                    "default",
                    "length",
                    "sum",
                    "min",
                    "max",
                    "reverse",
                    "groupby",
                    "map",
                    "select",
                    "reject",
                    "dictsort",
                    "items",
                    "indent",
                    "round",
                    "int",
                    "float",
                    "string",
                    "tojson",
                    "xmlattr",
                    "striptags",
                    "title",
                    "trim",
                    "first",
                    "last",
                    "abs",
                    "wordcount",
                    "filesizeformat",
                    "random",
                    "pprint",
                    "split",
                    "ljust",
                    "zfill",
                    "count");
    private static final List<String> SIGNS =
            List.of(
                    "|", "~", "+", "-", "*", "**", "/", "//", "%", "==", "<", "[", "]", "(", ")",
                    "{", "}", ",", ":", ".", "'", "\"", "{{", "}}", "{%", "%}", "{#", "#}", "-%}",
                    "{%-", "\n", "\u0000", "\u200d", "\ud83d", "\u202e", "&", "<", "é");

    private final Random random = new Random(SEED);
    private final List<String> kept = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();

    @Test
    void noChangeOfAHostileTemplateCostsMore() {
        BoundedTemplateTest.hostile().filter(one -> one.length() <= LONGEST).forEach(this::keep);
        long dearest = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String template = changed(one(kept));
            Cost cost = cost(template);
            assertThat(cost.bytes()).as("seed %d: %s", SEED, template).isLessThan(MOST_BYTES);
            assertThat(cost.steps()).as("seed %d: %s", SEED, template).isLessThan(MOST_STEPS);
            long paid = cost.bytes() / MOST_STEPS + cost.steps();
            if (paid > dearest || random.nextInt(50) == 0) {
                dearest = Math.max(dearest, paid);
                keep(template);
            }
        }
    }

    private void keep(String template) {
        if (kept.size() < MOST_KEPT) {
            kept.add(template);
        } else {
            kept.set(random.nextInt(kept.size()), template);
        }
        TAG.matcher(template).results().limit(20).map(match -> match.group()).forEach(tags::add);
    }

    private String changed(String template) {
        String text = template;
        for (int i = 0; i <= random.nextInt(4); i++) {
            text = changedOnce(text);
        }
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private String changedOnce(String text) {
        return switch (random.nextInt(9)) {
            case 0 -> "{% for i in range(300) %}" + text + "{% endfor %}";
            case 1 -> "{% set a %}" + text + "{% endset %}{{ a }}{{ a|length }}";
            case 2 -> text + one(tags).repeat(1 + random.nextInt(30));
            case 3 -> one(tags) + text;
            case 4 -> text.substring(0, random.nextInt(text.length() + 1));
            default -> tokensChanged(text);
        };
    }

    /** Some tokens become others of their kind, or go, or come twice. */
    private String tokensChanged(String text) {
        StringBuilder changed = new StringBuilder(text.length() + 64);
        Matcher tokens = TOKEN.matcher(text);
        while (tokens.find()) {
            String token = tokens.group();
            changed.append(random.nextInt(25) == 0 ? other(token) : token);
        }
        return changed.toString();
    }

    private String other(String token) {
        return switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> token + token;
            case 2 -> token + one(SIGNS);
            default -> {
                char first = token.charAt(0);
                yield Character.isDigit(first)
                        ? one(NUMBERS)
                        : Character.isLetter(first) ? one(NAMES) : one(SIGNS);
            }
        };
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
