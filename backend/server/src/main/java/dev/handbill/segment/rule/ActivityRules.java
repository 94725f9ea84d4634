package dev.handbill.segment.rule;

import dev.handbill.segment.rule.RuleSql.Condition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions on what customers did: by their row of sums where it tells, else by the logs. */
final class ActivityRules {
    private static final String ACTIVITY =
            "LEFT JOIN customer_activity act ON act.customer_id = c.id";

    private static final String IN_CURRENCY =
            "act.currency = (SELECT b.currency::text FROM business b)";

    private final RuleTerms terms;

    ActivityRules(RuleTerms terms) {
        this.terms = terms;
    }

    Condition message(Rule.MessageRule rule) {
        String since = rule.days() == null ? "" : terms.value(terms.start(terms.ago(rule.days())));
        Long campaign = rule.campaignId();
        if (campaign == null && !rule.did().equals("got")) {
            String column = "act.last_" + rule.did() + "_at";
            return activity(
                    since.isEmpty()
                            ? column + " IS NOT NULL"
                            : "(%s >= :%s) IS TRUE".formatted(column, since));
        }
        List<String> filter = new ArrayList<>();
        filter.add(
                rule.did().equals("got")
                        ? "d.status = 'sent'"
                        : "d.%s_at IS NOT NULL".formatted(rule.did()));
        if (!since.isEmpty()) {
            String time = rule.did().equals("got") ? "finished_at" : rule.did() + "_at";
            filter.add("d.%s >= :%s".formatted(time, since));
        }
        String of =
                campaign == null ? "" : "campaign_id = :%s AND ".formatted(terms.value(campaign));
        String all =
                campaign == null
                        // what came in later than a campaign was over came a little later
                        ? """
                        d.campaign_id IN (SELECT id FROM campaigns WHERE kind = 'campaign' AND sent_at IS NOT NULL
                            AND (completed_at IS NULL OR completed_at > :%s::timestamptz - interval '3 days')) AND
                        """
                                .formatted(since)
                        : "d." + of;
        String alias = terms.alias("msg");
        terms.joins.add(
                """
                LEFT JOIN (SELECT DISTINCT d.customer_id FROM deliveries d WHERE %s %s AND d.customer_id IS NOT NULL) %s
                    ON %s.customer_id = c.id
                """
                        .formatted(all, RuleTerms.and(filter), alias, alias));
        return new Condition(
                """
                (SELECT count(*) FROM (SELECT * FROM deliveries WHERE %scustomer_id = c.id AND qr_code_id IS NOT NULL OFFSET 0) d WHERE %s) > 0
                """
                        .formatted(of, RuleTerms.and(filter)),
                alias + ".customer_id IS NOT NULL");
    }

    Condition redeemed(Rule.RedeemedRule rule) {
        int least = rule.atLeast() != null ? rule.atLeast() : rule.atMost() != null ? 0 : 1;
        Integer most = rule.atMost();
        if (least == 0 && most == null) {
            return Condition.EVERYBODY;
        }
        boolean isAnywhere = rule.campaignId() == null && rule.place() == null;
        if (isAnywhere && rule.days() == null) {
            return times(activityValue("act.redemptions"), least, most);
        }
        Instant since = rule.days() == null ? null : terms.start(terms.ago(rule.days()));
        if (isAnywhere && since != null && least == 1 && most == null) {
            return activity("(act.last_redeemed_at >= :%s) IS TRUE".formatted(terms.value(since)));
        }
        List<String> filter = new ArrayList<>();
        filter.add("r.result = 'redeemed' AND r.reversed_at IS NULL");
        if (since != null) {
            filter.add("r.at >= :" + terms.value(since));
        }
        if (rule.campaignId() != null) {
            filter.add("r.campaign_id = :" + terms.value(rule.campaignId()));
        }
        if (rule.place() != null) {
            filter.add("r.place = :" + terms.value(rule.place()));
        }
        String alias = terms.alias("red");
        terms.joins.add(
                """
                LEFT JOIN (SELECT r.customer_id, count(*) AS n FROM redemptions r
                           WHERE %s AND r.customer_id IS NOT NULL GROUP BY r.customer_id) %s ON %s.customer_id = c.id
                """
                        .formatted(RuleTerms.and(filter), alias, alias));
        return times(
                new Condition(
                        """
                        (SELECT count(*) FROM (SELECT * FROM redemptions WHERE customer_id = c.id OFFSET 0) r WHERE %s)
                        """
                                .formatted(RuleTerms.and(filter)),
                        alias + ".n"),
                least,
                most);
    }

    /** How often; who is not in what was joined did it never. */
    private Condition times(Condition count, int least, @Nullable Integer most) {
        String bounds =
                least == 0
                        ? "coalesce(%1$s, 0) <= :" + terms.value(most)
                        : most == null
                                ? "(%1$s >= :" + terms.value(least) + ") IS TRUE"
                                : "(%1$s BETWEEN :"
                                        + terms.value(least)
                                        + " AND :"
                                        + terms.value(most)
                                        + ") IS TRUE";
        return new Condition(bounds.formatted(count.each()), bounds.formatted(count.whole()));
    }

    Condition spent(Rule.SpentRule rule) {
        Condition value =
                activityValue(
                        switch (rule.what()) {
                            case "sum" ->
                                    "(CASE WHEN %s THEN act.spent_minor ELSE 0 END)"
                                            .formatted(IN_CURRENCY);
                            case "average" ->
                                    "(CASE WHEN %s AND act.amounts > 0 THEN act.spent_minor::numeric / act.amounts END)"
                                            .formatted(IN_CURRENCY);
                            case "last" ->
                                    "(CASE WHEN %s THEN act.last_amount_minor END)"
                                            .formatted(IN_CURRENCY);
                            default -> throw new IllegalArgumentException(rule.what());
                        });
        Long least = rule.atLeastMinor();
        Long most = rule.atMostMinor();
        boolean isZeroMeant = rule.what().equals("sum") && (least == null || least == 0);
        String of = isZeroMeant ? "coalesce(%1$s, 0)" : "%1$s";
        String bounds = terms.between(of, "bigint", least, most);
        String known = isZeroMeant ? bounds : "(" + bounds + ") IS TRUE";
        return new Condition(known.formatted(value.each()), known.formatted(value.whole()));
    }

    /** Something that is read off a customer's row of sums. */
    private Condition activityValue(String expression) {
        terms.joins.add(ACTIVITY);
        return new Condition(
                "(SELECT %s FROM customer_activity act WHERE act.customer_id = c.id)"
                        .formatted(expression),
                expression);
    }

    private Condition activity(String condition) {
        Condition value = activityValue(condition);
        return new Condition("coalesce(" + value.each() + ", false)", value.whole());
    }
}
