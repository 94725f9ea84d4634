package dev.handbill.segment.rule;

import java.util.List;

/**
 * What rules can be made of, as the newest customers have it.
 *
 * @param columns of the business's own, the fullest first
 * @param languages that customers read, the most frequent first
 */
public record RuleSuggestions(List<RuleColumn> columns, List<String> languages) {

    /**
     * A column and what often stands in it.
     *
     * @param kind {@code text}, {@code number} or {@code date}: what most of its values can be read
     *     as
     * @param frequentValues at most eight, each of several customers
     */
    public record RuleColumn(String name, String kind, List<String> frequentValues) {}
}
