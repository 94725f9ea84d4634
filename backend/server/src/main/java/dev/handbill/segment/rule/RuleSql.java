package dev.handbill.segment.rule;

import dev.handbill.business.Business;
import dev.handbill.customer.SegmentNames;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Args;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Rules as conditions on {@code customers c}. Of what a user wrote nothing becomes SQL: names of
 * columns and tags are values like all others. A condition is true or false, never NULL, so that
 * "not" is what is left.
 *
 * <p>Each comes in two writings. {@link Condition#each} asks one customer after the other, by
 * look-ups that no plan can turn into a join: for a page of an audience, and for one customer.
 * {@link Condition#whole} is for all at once, together with {@link #joins}: what campaigns and
 * redemptions say is gathered once and joined, whatever "or" and "not" make of it. PostgreSQL turns
 * a join into the search for those few where the condition allows nobody else.
 */
public final class RuleSql {
    private static final String EMAIL_SUPPRESSED =
            "LEFT JOIN suppressions rule_e ON rule_e.channel = 'email' AND rule_e.address = c.email";
    private static final String SMS_SUPPRESSED =
            "LEFT JOIN suppressions rule_s ON rule_s.channel = 'sms' AND rule_s.address = c.phone";

    /** A look-up of one row: OFFSET 0 keeps the planner from joining it. */
    private static final String IS_SUPPRESSED =
            "(SELECT count(*) FROM suppressions s WHERE s.channel = '%s' AND s.address = c.%s) > 0";

    private static final String BY_EMAIL =
            "(c.email IS NOT NULL AND c.email_consent <> 'unsubscribed' AND NOT %s)";
    private static final String BY_SMS =
            """
            (c.phone IS NOT NULL AND c.sms_consent <> 'unsubscribed' AND (c.sms_consent = 'subscribed'
                OR NOT coalesce((SELECT b.sms_only_agreed FROM business b), false)) AND NOT %s)
            """;

    private final RuleTerms terms;
    private final ColumnRules columns;
    private final ActivityRules activity;

    private RuleSql(RuleTerms terms) {
        this.terms = terms;
        this.columns = new ColumnRules(terms);
        this.activity = new ActivityRules(terms);
    }

    /**
     * @param now what "the last 7 days" end with
     */
    public static RuleSql of(Business business, Instant now) {
        return new RuleSql(new RuleTerms(business, now));
    }

    /** A rule, asked of one customer after the other, and of all at once. */
    public record Condition(String each, String whole) {
        /** True of everybody. */
        public static final Condition EVERYBODY = both("true");

        /** True of nobody. */
        public static final Condition NOBODY = both("false");

        /** At least one of them is true; nobody's where there is none. */
        public static Condition any(List<Condition> parts) {
            return parts.isEmpty() ? NOBODY : joined(parts, " OR ");
        }

        private static Condition joined(List<Condition> parts, String word) {
            return new Condition(
                    parts.stream().map(Condition::each).collect(Collectors.joining(word, "(", ")")),
                    parts.stream()
                            .map(Condition::whole)
                            .collect(Collectors.joining(word, "(", ")")));
        }

        static Condition both(String sql) {
            return new Condition(sql, sql);
        }

        private Condition not() {
            return new Condition("NOT (" + each + ")", "NOT (" + whole + ")");
        }
    }

    /** Takes a rule in; several may stand in one statement. */
    public Condition add(Rule rule) {
        return switch (rule) {
            case Rule.AllRule all -> group(all.rules(), " AND ");
            case Rule.AnyRule any -> group(any.rules(), " OR ");
            case Rule.NotRule not -> add(not.rule()).not();
            case Rule.TagRule tag ->
                    Condition.both("c.segments && :%s::text[]".formatted(terms.value(tags(tag))));
            case Rule.TextRule text -> columns.text(text);
            case Rule.NumberRule number -> columns.number(number);
            case Rule.DateRule date -> columns.date(date);
            case Rule.ConsentRule consent ->
                    Condition.both(
                            "c.%s_consent = :%s"
                                    .formatted(
                                            consent.channel() == Channel.EMAIL ? "email" : "sms",
                                            terms.value(consent.status().wire())));
            case Rule.ReachableRule reachable -> reachable(reachable.by());
            case Rule.AddedRule added -> added(added);
            case Rule.ImportedRule imported -> imported(imported.importId());
            case Rule.LanguageRule language -> language(language.language());
            case Rule.MessageRule message -> activity.message(message);
            case Rule.RedeemedRule redeemed -> activity.redeemed(redeemed);
            case Rule.SpentRule spent -> activity.spent(spent);
        };
    }

    /** What {@link Condition#whole} needs beside {@code customers c}. */
    public String joins() {
        return String.join("\n", terms.joins);
    }

    /** Adds the values of all rules. */
    public Args to(Args args) {
        terms.values.forEach(args::and);
        return args;
    }

    /** The values of all rules, by the names that stand in the conditions. */
    Map<String, Object> values() {
        return Collections.unmodifiableMap(terms.values);
    }

    private Condition group(List<Rule> rules, String word) {
        return Condition.joined(rules.stream().map(this::add).toList(), word);
    }

    private static String[] tags(Rule.TagRule rule) {
        return rule.tags().stream().map(SegmentNames::normal).distinct().toArray(String[]::new);
    }

    private Condition reachable(String by) {
        Condition email = byEmail();
        Condition sms = bySms();
        return switch (by) {
            case "email" -> email;
            case "sms" -> sms;
            case "any" -> either(email, sms);
            case "none" -> either(email, sms).not();
            default -> throw new IllegalArgumentException(by);
        };
    }

    /** Whether an e-mail would reach a customer. */
    Condition byEmail() {
        terms.joins.add(EMAIL_SUPPRESSED);
        return new Condition(
                BY_EMAIL.formatted(IS_SUPPRESSED.formatted("email", "email")),
                BY_EMAIL.formatted("rule_e.id IS NOT NULL"));
    }

    /** Whether an SMS would. */
    Condition bySms() {
        terms.joins.add(SMS_SUPPRESSED);
        return new Condition(
                BY_SMS.formatted(IS_SUPPRESSED.formatted("sms", "phone")),
                BY_SMS.formatted("rule_s.id IS NOT NULL"));
    }

    private static Condition either(Condition one, Condition other) {
        return new Condition(
                "(" + one.each() + " OR " + other.each() + ")",
                "(" + one.whole() + " OR " + other.whole() + ")");
    }

    private Condition added(Rule.AddedRule rule) {
        List<String> bounds = new ArrayList<>();
        switch (rule.when()) {
            case "last" -> bounds.add(">= :" + terms.value(terms.start(terms.ago(rule.days()))));
            case "before-last" ->
                    bounds.add("< :" + terms.value(terms.start(terms.ago(rule.days()))));
            case "between" -> {
                LocalDate from = rule.from();
                LocalDate until = rule.until();
                if (from != null) {
                    bounds.add(">= :" + terms.value(terms.start(RuleTerms.within(from))));
                }
                if (until != null) {
                    bounds.add(
                            "< :" + terms.value(terms.start(RuleTerms.within(until).plusDays(1))));
                }
            }
            default -> throw new IllegalArgumentException(rule.when());
        }
        return Condition.both(
                bounds.stream()
                        .map(bound -> "c.created_at " + bound)
                        .collect(Collectors.joining(" AND ", "(", ")")));
    }

    /** What an import changed is forgotten after a while; whom it brought is not. */
    private Condition imported(long id) {
        String origin = terms.value("import " + id);
        String number = terms.value(id);
        String alias = "imp_" + number;
        terms.joins.add(
                "LEFT JOIN customer_import_people %1$s ON %1$s.import_id = :%2$s AND %1$s.customer_id = c.id"
                        .formatted(alias, number));
        return new Condition(
                """
                (c.origin = :%s OR (SELECT count(*) FROM customer_import_people p
                                    WHERE p.import_id = :%s AND p.customer_id = c.id) > 0)
                """
                        .formatted(origin, number),
                "(c.origin = :%s OR %s.customer_id IS NOT NULL)".formatted(origin, alias));
    }

    private Condition language(String tag) {
        if (tag.isEmpty()) {
            return Condition.both("coalesce(c.language, '') = ''");
        }
        return Condition.both(
                "starts_with(lower(replace(coalesce(c.language, ''), '_', '-')) || '-', lower(:%s))"
                        .formatted(terms.value(tag + "-")));
    }
}
