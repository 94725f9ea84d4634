package dev.handbill.segment.rule;

import dev.handbill.segment.rule.RuleSql.Condition;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions on the business's own columns, which are texts. */
final class ColumnRules {
    private final RuleTerms terms;

    ColumnRules(RuleTerms terms) {
        this.terms = terms;
    }

    Condition number(Rule.NumberRule rule) {
        return Condition.both(
                "coalesce("
                        + terms.between(
                                ColumnSql.number(attribute(rule.column())),
                                "numeric",
                                rule.atLeast(),
                                rule.atMost())
                        + ", false)");
    }

    Condition text(Rule.TextRule rule) {
        String text = "coalesce(%s, '')".formatted(attribute(rule.column()));
        String given = rule.value() == null ? "" : rule.value().strip();
        return Condition.both(
                switch (rule.is()) {
                    case "filled" -> "btrim(%s) <> ''".formatted(text);
                    case "empty" -> "btrim(%s) = ''".formatted(text);
                    case "equals" ->
                            "lower(btrim(%s)) = lower(:%s)".formatted(text, terms.value(given));
                    case "contains" ->
                            "strpos(lower(%s), lower(:%s)) > 0".formatted(text, terms.value(given));
                    case "starts-with" ->
                            "starts_with(lower(ltrim(%s)), lower(:%s))"
                                    .formatted(text, terms.value(given));
                    default -> throw new IllegalArgumentException(rule.is());
                });
    }

    Condition date(Rule.DateRule rule) {
        String column = attribute(rule.column());
        return Condition.both(
                switch (rule.when()) {
                    case "anniversary" ->
                            ColumnSql.dayOfAnyYear(
                                    column,
                                    "right({iso}, 5) = ANY (:%s::text[])"
                                            .formatted(
                                                    terms.value(
                                                            monthDays(
                                                                    RuleTerms.days(rule.days())))),
                                    terms.isDayFirst);
                    case "month" ->
                            ColumnSql.dayOfAnyYear(
                                    column,
                                    "substr({iso}, 6, 2) = :"
                                            + terms.value("%02d".formatted(month(rule))),
                                    terms.isDayFirst);
                    case "last" -> day(column, terms.ago(rule.days()), terms.today);
                    case "next" ->
                            day(
                                    column,
                                    terms.today,
                                    terms.today.plusDays(RuleTerms.days(rule.days())));
                    case "before-last" -> day(column, null, terms.ago(rule.days()).minusDays(1));
                    case "between" -> day(column, rule.from(), rule.until());
                    default -> throw new IllegalArgumentException(rule.when());
                });
    }

    /** Days that are written alike compare as texts, byte by byte. */
    private String day(String column, @Nullable LocalDate first, @Nullable LocalDate last) {
        List<String> bounds = new ArrayList<>();
        if (first != null) {
            bounds.add("{iso} COLLATE \"C\" >= :" + terms.bound(first));
        }
        if (last != null) {
            bounds.add("{iso} COLLATE \"C\" <= :" + terms.bound(last));
        }
        return ColumnSql.day(column, RuleTerms.and(bounds), terms.isDayFirst);
    }

    private static int month(Rule.DateRule rule) {
        return rule.month() == null ? 0 : rule.month();
    }

    /** Today and the days after; who was born on 29 February has their day on the 28th elsewhen. */
    private String[] monthDays(int days) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i <= Math.min(days, 366); i++) {
            LocalDate day = terms.today.plusDays(i);
            found.add("%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth()));
            if (day.getMonth() == Month.FEBRUARY
                    && day.getDayOfMonth() == 28
                    && !day.isLeapYear()) {
                found.add("02-29");
            }
        }
        return found.toArray(String[]::new);
    }

    private String attribute(String column) {
        return "(c.attributes ->> :%s)".formatted(terms.value(column));
    }
}
