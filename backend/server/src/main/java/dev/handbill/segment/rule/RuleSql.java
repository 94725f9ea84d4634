package dev.handbill.segment.rule;

import dev.handbill.business.Business;
import dev.handbill.customer.SegmentNames;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Args;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
    /** Within what PostgreSQL and the calendar can hold. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 30);

    private static final String EMAIL_SUPPRESSED =
            "LEFT JOIN suppressions rule_e ON rule_e.channel = 'email' AND rule_e.address = c.email";
    private static final String SMS_SUPPRESSED =
            "LEFT JOIN suppressions rule_s ON rule_s.channel = 'sms' AND rule_s.address = c.phone";
    private static final String ACTIVITY =
            "LEFT JOIN customer_activity act ON act.customer_id = c.id";

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

    private static final String IN_CURRENCY =
            "act.currency = (SELECT b.currency::text FROM business b)";

    private final LocalDate today;
    private final ZoneId zone;
    private final boolean isDayFirst;
    private final Set<String> joins = new LinkedHashSet<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    private RuleSql(LocalDate today, ZoneId zone, boolean isDayFirst) {
        this.today = today;
        this.zone = zone;
        this.isDayFirst = isDayFirst;
    }

    /**
     * @param now what "the last 7 days" end with
     */
    public static RuleSql of(Business business, Instant now) {
        return new RuleSql(
                LocalDate.ofInstant(now, business.timeZone()),
                business.timeZone(),
                !business.defaultCountry().equals("US"));
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

        private static Condition both(String sql) {
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
                    Condition.both("c.segments && :%s::text[]".formatted(value(tags(tag))));
            case Rule.TextRule text -> text(text);
            case Rule.NumberRule number ->
                    column(
                            between(
                                    ColumnSql.number(attribute(number.column())),
                                    "numeric",
                                    number.atLeast(),
                                    number.atMost()));
            case Rule.DateRule date -> date(date);
            case Rule.ConsentRule consent ->
                    Condition.both(
                            "c.%s_consent = :%s"
                                    .formatted(
                                            consent.channel() == Channel.EMAIL ? "email" : "sms",
                                            value(consent.status().wire())));
            case Rule.ReachableRule reachable -> reachable(reachable.by());
            case Rule.AddedRule added -> added(added);
            case Rule.ImportedRule imported -> imported(imported.importId());
            case Rule.LanguageRule language -> language(language.language());
            case Rule.MessageRule message -> message(message);
            case Rule.RedeemedRule redeemed -> redeemed(redeemed);
            case Rule.SpentRule spent -> spent(spent);
        };
    }

    /** What {@link Condition#whole} needs beside {@code customers c}. */
    public String joins() {
        return String.join("\n", joins);
    }

    /** Adds the values of all rules. */
    public Args to(Args args) {
        values.forEach(args::and);
        return args;
    }

    private Condition group(List<Rule> rules, String word) {
        return Condition.joined(rules.stream().map(this::add).toList(), word);
    }

    private static String[] tags(Rule.TagRule rule) {
        return rule.tags().stream().map(SegmentNames::normal).distinct().toArray(String[]::new);
    }

    private Condition text(Rule.TextRule rule) {
        String text = "coalesce(%s, '')".formatted(attribute(rule.column()));
        String given = rule.value() == null ? "" : rule.value().strip();
        return Condition.both(
                switch (rule.is()) {
                    case "filled" -> "btrim(%s) <> ''".formatted(text);
                    case "empty" -> "btrim(%s) = ''".formatted(text);
                    case "equals" -> "lower(btrim(%s)) = lower(:%s)".formatted(text, value(given));
                    case "contains" ->
                            "strpos(lower(%s), lower(:%s)) > 0".formatted(text, value(given));
                    case "starts-with" ->
                            "starts_with(lower(ltrim(%s)), lower(:%s))"
                                    .formatted(text, value(given));
                    default -> throw new IllegalArgumentException(rule.is());
                });
    }

    private Condition date(Rule.DateRule rule) {
        String column = attribute(rule.column());
        return Condition.both(
                switch (rule.when()) {
                    case "anniversary" ->
                            ColumnSql.dayOfAnyYear(
                                    column,
                                    "right({iso}, 5) = ANY (:%s::text[])"
                                            .formatted(value(monthDays(days(rule.days())))),
                                    isDayFirst);
                    case "month" ->
                            ColumnSql.dayOfAnyYear(
                                    column,
                                    "substr({iso}, 6, 2) = :"
                                            + value("%02d".formatted(month(rule))),
                                    isDayFirst);
                    case "last" -> day(column, ago(rule.days()), today);
                    case "next" -> day(column, today, today.plusDays(days(rule.days())));
                    case "before-last" -> day(column, null, ago(rule.days()).minusDays(1));
                    case "between" -> day(column, rule.from(), rule.until());
                    default -> throw new IllegalArgumentException(rule.when());
                });
    }

    /** Days that are written alike compare as texts, byte by byte. */
    private String day(String column, @Nullable LocalDate first, @Nullable LocalDate last) {
        List<String> bounds = new ArrayList<>();
        if (first != null) {
            bounds.add("{iso} COLLATE \"C\" >= :" + bound(first));
        }
        if (last != null) {
            bounds.add("{iso} COLLATE \"C\" <= :" + bound(last));
        }
        return ColumnSql.day(column, and(bounds), isDayFirst);
    }

    private static int month(Rule.DateRule rule) {
        return rule.month() == null ? 0 : rule.month();
    }

    /** Today and the days after; who was born on 29 February has their day on the 28th elsewhen. */
    private String[] monthDays(int days) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i <= Math.min(days, 366); i++) {
            LocalDate day = today.plusDays(i);
            found.add("%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth()));
            if (day.getMonth() == Month.FEBRUARY
                    && day.getDayOfMonth() == 28
                    && !day.isLeapYear()) {
                found.add("02-29");
            }
        }
        return found.toArray(String[]::new);
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
        joins.add(EMAIL_SUPPRESSED);
        return new Condition(
                BY_EMAIL.formatted(IS_SUPPRESSED.formatted("email", "email")),
                BY_EMAIL.formatted("rule_e.id IS NOT NULL"));
    }

    /** Whether an SMS would. */
    Condition bySms() {
        joins.add(SMS_SUPPRESSED);
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
            case "last" -> bounds.add(">= :" + value(start(ago(rule.days()))));
            case "before-last" -> bounds.add("< :" + value(start(ago(rule.days()))));
            case "between" -> {
                LocalDate from = rule.from();
                LocalDate until = rule.until();
                if (from != null) {
                    bounds.add(">= :" + value(start(within(from))));
                }
                if (until != null) {
                    bounds.add("< :" + value(start(within(until).plusDays(1))));
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
        String origin = value("import " + id);
        String number = value(id);
        String alias = "imp_" + number;
        joins.add(
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
                        .formatted(value(tag + "-")));
    }

    private Condition message(Rule.MessageRule rule) {
        String since = rule.days() == null ? "" : value(start(ago(rule.days())));
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
        String of = campaign == null ? "" : "campaign_id = :%s AND ".formatted(value(campaign));
        String all =
                campaign == null
                        // what came in later than a campaign was over came a little later
                        ? """
                        d.campaign_id IN (SELECT id FROM campaigns WHERE sent_at IS NOT NULL
                            AND (completed_at IS NULL OR completed_at > :%s::timestamptz - interval '3 days')) AND
                        """
                                .formatted(since)
                        : "d." + of;
        String alias = "msg_" + values.size();
        joins.add(
                """
                LEFT JOIN (SELECT DISTINCT d.customer_id FROM deliveries d WHERE %s %s AND d.customer_id IS NOT NULL) %s
                    ON %s.customer_id = c.id
                """
                        .formatted(all, and(filter), alias, alias));
        return new Condition(
                """
                (SELECT count(*) FROM (SELECT * FROM deliveries WHERE %scustomer_id = c.id OFFSET 0) d WHERE %s) > 0
                """
                        .formatted(of, and(filter)),
                alias + ".customer_id IS NOT NULL");
    }

    private Condition redeemed(Rule.RedeemedRule rule) {
        int least = rule.atLeast() != null ? rule.atLeast() : rule.atMost() != null ? 0 : 1;
        Integer most = rule.atMost();
        if (least == 0 && most == null) {
            return Condition.EVERYBODY;
        }
        boolean isAnywhere = rule.campaignId() == null && rule.place() == null;
        if (isAnywhere && rule.days() == null) {
            return times(activityValue("act.redemptions"), least, most);
        }
        Instant since = rule.days() == null ? null : start(ago(rule.days()));
        if (isAnywhere && since != null && least == 1 && most == null) {
            return activity("(act.last_redeemed_at >= :%s) IS TRUE".formatted(value(since)));
        }
        List<String> filter = new ArrayList<>();
        filter.add("r.result = 'redeemed' AND r.reversed_at IS NULL");
        if (since != null) {
            filter.add("r.at >= :" + value(since));
        }
        if (rule.campaignId() != null) {
            filter.add("r.campaign_id = :" + value(rule.campaignId()));
        }
        if (rule.place() != null) {
            filter.add("r.place = :" + value(rule.place()));
        }
        String alias = "red_" + values.size() + "_" + joins.size();
        joins.add(
                """
                LEFT JOIN (SELECT r.customer_id, count(*) AS n FROM redemptions r
                           WHERE %s AND r.customer_id IS NOT NULL GROUP BY r.customer_id) %s ON %s.customer_id = c.id
                """
                        .formatted(and(filter), alias, alias));
        return times(
                new Condition(
                        """
                        (SELECT count(*) FROM (SELECT * FROM redemptions WHERE customer_id = c.id OFFSET 0) r WHERE %s)
                        """
                                .formatted(and(filter)),
                        alias + ".n"),
                least,
                most);
    }

    /** How often; who is not in what was joined did it never. */
    private Condition times(Condition count, int least, @Nullable Integer most) {
        String bounds =
                least == 0
                        ? "coalesce(%1$s, 0) <= :" + value(most)
                        : most == null
                                ? "(%1$s >= :" + value(least) + ") IS TRUE"
                                : "(%1$s BETWEEN :"
                                        + value(least)
                                        + " AND :"
                                        + value(most)
                                        + ") IS TRUE";
        return new Condition(bounds.formatted(count.each()), bounds.formatted(count.whole()));
    }

    private Condition spent(Rule.SpentRule rule) {
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
        String bounds = between(of, "bigint", least, most);
        String known = isZeroMeant ? bounds : "(" + bounds + ") IS TRUE";
        return new Condition(known.formatted(value.each()), known.formatted(value.whole()));
    }

    /** Something that is read off a customer's row of sums. */
    private Condition activityValue(String expression) {
        joins.add(ACTIVITY);
        return new Condition(
                "(SELECT %s FROM customer_activity act WHERE act.customer_id = c.id)"
                        .formatted(expression),
                expression);
    }

    private Condition activity(String condition) {
        Condition value = activityValue(condition);
        return new Condition("coalesce(" + value.each() + ", false)", value.whole());
    }

    private String attribute(String column) {
        return "(c.attributes ->> :%s)".formatted(value(column));
    }

    private static Condition column(String condition) {
        return Condition.both("coalesce(" + condition + ", false)");
    }

    private String between(
            String what, String type, @Nullable Object least, @Nullable Object most) {
        if (least == null) {
            return "%s <= :%s::%s".formatted(what, bound(most), type);
        }
        if (most == null) {
            return "%s >= :%s::%s".formatted(what, bound(least), type);
        }
        return "%s BETWEEN :%s::%s AND :%s::%s"
                .formatted(what, bound(least), type, bound(most), type);
    }

    private String bound(@Nullable Object bound) {
        return value(bound instanceof LocalDate day ? within(day).toString() : bound);
    }

    /** Keeps a value, and gives the name under which it stands in the statement. */
    private String value(@Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("A rule that was not checked");
        }
        String name = "rule" + values.size();
        values.put(name, value);
        return name;
    }

    private static int days(@Nullable Integer days) {
        return days == null ? 0 : days;
    }

    private LocalDate ago(@Nullable Integer days) {
        return today.minus(days(days), ChronoUnit.DAYS);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static LocalDate within(LocalDate day) {
        if (day.isBefore(FIRST_DAY)) {
            return FIRST_DAY;
        }
        return day.isAfter(LAST_DAY) ? LAST_DAY : day;
    }

    private static String and(List<String> conditions) {
        return String.join(" AND ", conditions);
    }
}
