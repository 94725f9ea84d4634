package dev.handbill.segment.rule;

import dev.handbill.customer.SegmentNames;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.FieldError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the constraints of single members cannot say of a rule. */
final class RuleChecks {
    static final int DEEPEST = 4;
    static final int MOST_CONDITIONS = 30;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000_000L);
    private static final int MOST_DECIMALS = 6;

    private final List<FieldError> errors = new ArrayList<>();
    private int conditions;

    private RuleChecks() {}

    /**
     * @throws ApiProblem 422 that names everything that is wrong
     */
    static void check(Rule rule, String pointer) {
        RuleChecks checks = new RuleChecks();
        checks.rule(rule, pointer, 0);
        checks.require(
                checks.conditions <= MOST_CONDITIONS,
                pointer,
                "A rule has at most %d conditions, and this one has %d. Take some out, or make two rules of it."
                        .formatted(MOST_CONDITIONS, checks.conditions));
        if (!checks.errors.isEmpty()) {
            throw ApiProblem.invalid(checks.errors);
        }
    }

    private void rule(Rule rule, String at, int depth) {
        switch (rule) {
            case Rule.AllRule all -> group(all.rules(), at, depth + 1);
            case Rule.AnyRule any -> group(any.rules(), at, depth + 1);
            case Rule.NotRule not -> {
                require(
                        !(not.rule() instanceof Rule.NotRule),
                        at + "/rule",
                        "Not not is the condition itself. Take both away.");
                if (!(not.rule() instanceof Rule.NotRule)) {
                    rule(not.rule(), at + "/rule", depth);
                }
            }
            default -> {
                conditions++;
                condition(rule, at);
            }
        }
    }

    private void group(List<Rule> rules, String at, int depth) {
        if (depth > DEEPEST) {
            require(false, at, "Groups stand in each other at most %d deep.".formatted(DEEPEST));
            return;
        }
        for (int i = 0; i < rules.size(); i++) {
            rule(rules.get(i), at + "/rules/" + i, depth);
        }
    }

    private void condition(Rule rule, String at) {
        switch (rule) {
            case Rule.TagRule tag -> tags(tag, at);
            case Rule.TextRule text -> text(text, at);
            case Rule.NumberRule number -> {
                bounds(number.atLeast(), number.atMost(), at, "atLeast", "atMost");
                number(number.atLeast(), at + "/atLeast");
                number(number.atMost(), at + "/atMost");
            }
            case Rule.DateRule date -> date(date, at);
            case Rule.AddedRule added ->
                    time(added.when(), added.days(), added.from(), added.until(), at);
            case Rule.MessageRule message ->
                    require(
                            !message.did().equals("got")
                                    || message.campaignId() != null
                                    || message.days() != null,
                            at + "/days",
                            "Say which campaign they got, or within how many days.");
            case Rule.RedeemedRule redeemed -> {
                if (redeemed.atLeast() != null || redeemed.atMost() != null) {
                    bounds(redeemed.atLeast(), redeemed.atMost(), at, "atLeast", "atMost");
                }
            }
            case Rule.SpentRule spent ->
                    bounds(
                            spent.atLeastMinor(),
                            spent.atMostMinor(),
                            at,
                            "atLeastMinor",
                            "atMostMinor");
            default -> {
                // its members say it all
            }
        }
    }

    private void tags(Rule.TagRule rule, String at) {
        for (int i = 0; i < rule.tags().size(); i++) {
            String tag = rule.tags().get(i);
            require(
                    SegmentNames.isAllowed(SegmentNames.normal(tag)),
                    at + "/tags/" + i,
                    SegmentNames.whatIsWrong(tag));
        }
    }

    private void text(Rule.TextRule rule, String at) {
        boolean needsValue = !rule.is().equals("filled") && !rule.is().equals("empty");
        String value = rule.value();
        require(
                needsValue == (value != null && !value.isBlank()),
                at + "/value",
                needsValue
                        ? "Say what the column is compared with."
                        : "Leave the value out: the column alone decides.");
    }

    private void date(Rule.DateRule rule, String at) {
        if (rule.when().equals("month")) {
            require(rule.month() != null, at + "/month", "Say which month: 1 to 12.");
            return;
        }
        time(rule.when(), rule.days(), rule.from(), rule.until(), at);
        Integer days = rule.days();
        require(
                !rule.when().equals("anniversary") || days == null || days <= 366,
                at + "/days",
                "An anniversary comes every year. Use at most 366 days.");
    }

    private <T extends Comparable<? super T>> void time(
            String when, @Nullable Integer days, @Nullable T from, @Nullable T until, String at) {
        if (when.equals("between")) {
            bounds(from, until, at, "from", "until");
        } else {
            require(days != null, at + "/days", "Say how many days.");
        }
    }

    private <T extends Comparable<? super T>> void bounds(
            @Nullable T low, @Nullable T high, String at, String lowName, String highName) {
        require(
                low != null || high != null,
                at + "/" + lowName,
                "Give %s, %s or both.".formatted(lowName, highName));
        require(
                low == null || high == null || low.compareTo(high) <= 0,
                at + "/" + highName,
                "This is below %s. Turn them round.".formatted(lowName));
    }

    private void number(@Nullable BigDecimal number, String at) {
        require(
                number == null
                        || number.abs().compareTo(LARGEST) <= 0 && number.scale() <= MOST_DECIMALS,
                at,
                "Use a number up to a thousand billions, with at most %d decimals."
                        .formatted(MOST_DECIMALS));
    }

    private void require(boolean holds, String pointer, String detail) {
        if (!holds) {
            errors.add(new FieldError(pointer, detail));
        }
    }
}
