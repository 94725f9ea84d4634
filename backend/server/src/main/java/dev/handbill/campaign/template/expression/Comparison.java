package dev.handbill.campaign.template.expression;

import dev.handbill.campaign.template.value.Budget;
import dev.handbill.campaign.template.value.Comparing;
import org.jspecify.annotations.Nullable;

/** A sign and what stands behind it. */
public record Comparison(String sign, Expression other) {
    boolean holds(@Nullable Object a, @Nullable Object b, Budget budget) {
        return switch (sign) {
            case "==" -> Comparing.areEqual(a, b, budget);
            case "!=" -> !Comparing.areEqual(a, b, budget);
            case "<" -> Comparing.order(a, b, budget) < 0;
            case "<=" -> Comparing.order(a, b, budget) <= 0;
            case ">" -> Comparing.order(a, b, budget) > 0;
            case ">=" -> Comparing.order(a, b, budget) >= 0;
            case "in" -> Comparing.contains(b, a, budget);
            default -> !Comparing.contains(b, a, budget);
        };
    }
}
