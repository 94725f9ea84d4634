package dev.handbill.segment.rule;

import dev.handbill.business.BusinessStore;
import dev.handbill.customer.SavedRules;
import dev.handbill.kernel.web.ApiProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** What saved rules mean, for the list of customers and for changes of many. */
@ApplicationScoped
class RulesForCustomers implements SavedRules {
    /** The joins stay within: the list has none, and whoever fits stands in it once. */
    private static final String WHOLE = "c.id IN (SELECT c.id FROM customers c %s WHERE %s)";

    private final RuleSegments rules;
    private final BusinessStore business;
    private final Clock clock;

    RulesForCustomers(RuleSegments rules, BusinessStore business, Clock clock) {
        this.rules = rules;
        this.business = business;
        this.clock = clock;
    }

    @Override
    public Meaning of(long id) {
        Rule rule = rules.find(List.of(id), false).get(id);
        if (rule == null) {
            throw ApiProblem.invalid(
                    "/ruleSegment",
                    "There is no saved rule %d any more. Leave it out, or choose another."
                            .formatted(id));
        }
        RuleSql sql = RuleSql.of(business.get(), clock.instant());
        RuleSql.Condition condition = sql.add(rule);
        return new Meaning(
                "(" + condition.each() + ")",
                WHOLE.formatted(sql.joins(), condition.whole()),
                sql.values(),
                isListed(rule));
    }

    /** By what happened, or by a file: those may lie together among the customers. */
    private static boolean isListed(Rule rule) {
        return switch (rule) {
            case Rule.AllRule all -> all.rules().stream().anyMatch(RulesForCustomers::isListed);
            case Rule.AnyRule any -> any.rules().stream().anyMatch(RulesForCustomers::isListed);
            case Rule.NotRule not -> isListed(not.rule());
            case Rule.ImportedRule _, Rule.MessageRule _, Rule.RedeemedRule _, Rule.SpentRule _ ->
                    true;
            default -> false;
        };
    }
}
