package dev.handbill.customer;

import dev.handbill.consent.ConsentStatus;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.web.ApiProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A {@link CustomerFilter} as conditions on {@code customers c}, each in two writings: one that is
 * asked of one customer after the other, by look-ups that no plan can turn into a join, and one by
 * which PostgreSQL can find those few who fit.
 */
public final class CustomerConditions {
    static final String CHANGED_AFTER = "changed_after";

    private static final int MOST_WORDS = 6;
    private static final Pattern PHONE_LIKE = Pattern.compile("[+0-9() ./-]*");

    /** Further than anybody's customers, and within what PostgreSQL can hold. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(2999, 1, 1);

    /** A redemption that counts as a visit; the text of the indexes that serve it. */
    static final String VISIT = "r.result = 'redeemed' AND r.reversed_at IS NULL";

    /**
     * One customer's redemptions, by the index of customers. OFFSET 0 keeps all other conditions
     * out: without statistics the planner looked through all visits since a day, for each of a
     * million customers.
     */
    static final String VISITS_OF =
            "(SELECT * FROM redemptions WHERE customer_id = %%s OFFSET 0) r WHERE %s"
                    .formatted(VISIT);

    static final String LAST_VISIT =
            "(SELECT max(r.at) FROM %s)".formatted(VISITS_OF.formatted("c.id"));

    static final String NEVER_VISITED =
            "(SELECT count(*) FROM %s) = 0".formatted(VISITS_OF.formatted("c.id"));

    private static final String VISITS_SINCE =
            "(SELECT count(*) FROM %s AND r.at >= :%%s)".formatted(VISITS_OF.formatted("c.id"));

    /** Over one channel; how the suppression list is asked is left open. */
    private static final String BY_EMAIL =
            """
            (c.email IS NOT NULL AND c.email_consent <> 'unsubscribed'
             AND %1$s(SELECT %2$s FROM suppressions s WHERE s.channel = 'email' AND s.address = c.email)%3$s)
            """;

    private static final String BY_SMS =
            """
            (c.phone IS NOT NULL AND c.sms_consent <> 'unsubscribed'
             AND (c.sms_consent = 'subscribed' OR NOT (SELECT b.sms_only_agreed FROM business b))
             AND %1$s(SELECT %2$s FROM suppressions s WHERE s.channel = 'sms' AND s.address = c.phone)%3$s)
            """;

    private final List<String> each = new ArrayList<>();
    private final List<String> whole = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private boolean isListed;

    private CustomerConditions() {}

    /**
     * @param zone in which days begin
     * @throws ApiProblem 422 for a search that is too long, a segment or channel that cannot be, or
     *     a rule that is gone
     */
    public static CustomerConditions of(CustomerFilter filter, ZoneId zone, SavedRules rules) {
        CustomerConditions conditions = new CustomerConditions();
        conditions.words(filter.query());
        conditions.externalId(filter.externalId());
        conditions.segment(filter.segment());
        conditions.rule(filter.ruleSegment(), rules);
        conditions.consent("email_consent", filter.emailConsent());
        conditions.consent("sms_consent", filter.smsConsent());
        conditions.reachable(filter.reachableBy());
        conditions.visits(filter.visitedSince(), filter.notVisitedSince(), zone);
        conditions.imported(filter.importId());
        conditions.added(filter.addedFrom(), filter.addedUntil(), zone);
        conditions.since("created", filter.createdAfter());
        conditions.since("changed", filter.updatedAfter());
        return conditions;
    }

    /** One customer after the other. */
    String each() {
        return together(each);
    }

    /** All who fit at once. */
    public String whole() {
        return together(whole);
    }

    boolean isEverybody() {
        return each.isEmpty();
    }

    /** Who fit are a stretch of the index of changes, and nothing else is asked of them. */
    boolean isOnlySinceChange() {
        return each.size() == 1 && isSinceChange();
    }

    boolean isSinceChange() {
        return values.containsKey(CHANGED_AFTER);
    }

    /** Who fit are found by a list of their own, and may lie together among the others. */
    boolean isListed() {
        return isListed;
    }

    /** The values of the conditions, to which others can be added. */
    public Args args() {
        Args args = Args.none();
        values.forEach(args::and);
        return args;
    }

    private static String together(List<String> conditions) {
        return conditions.isEmpty() ? "true" : String.join(" AND ", conditions);
    }

    private void both(String condition) {
        each.add(condition);
        whole.add(condition);
    }

    private void words(@Nullable String query) {
        for (String word : words(query == null ? "" : query, CustomerFilter.LONGEST_QUERY)) {
            String name = "word" + values.size();
            // folded once, not for each row; and no value that a plan could be made for
            both("c.search_text LIKE (SELECT search_fold(:%s))".formatted(name));
            values.put(name, '%' + escaped(word) + '%');
        }
    }

    private void externalId(@Nullable String given) {
        String id = ExternalId.of(given);
        if (id != null) {
            both("c.external_id = :external_id");
            values.put("external_id", id);
        }
    }

    private void segment(@Nullable String segment) {
        if (segment != null && !segment.isBlank()) {
            both("c.segments @> ARRAY[:segment]::text[]");
            values.put("segment", SegmentNames.normalized(segment, "/segment"));
        }
    }

    private void rule(@Nullable Long id, SavedRules rules) {
        if (id != null) {
            SavedRules.Meaning rule = rules.of(id);
            each.add(rule.each());
            whole.add(rule.whole());
            values.putAll(rule.values());
            isListed |= rule.isListed();
        }
    }

    private void consent(String column, @Nullable ConsentStatus wanted) {
        if (wanted != null) {
            both("c.%1$s = :%1$s".formatted(column));
            values.put(column, wanted.wire());
        }
    }

    private void reachable(@Nullable String by) {
        String condition =
                switch (by == null ? "" : by) {
                    case "" -> "";
                    case "email" -> BY_EMAIL;
                    case "sms" -> BY_SMS;
                    case "any" -> "(" + BY_EMAIL + " OR " + BY_SMS + ")";
                    case "none" -> "NOT (" + BY_EMAIL + " OR " + BY_SMS + ")";
                    default ->
                            throw ApiProblem.invalid(
                                    "/reachableBy", "Use \"email\", \"sms\", \"any\" or \"none\".");
                };
        if (!condition.isEmpty()) {
            each.add(condition.formatted("", "count(*)", " = 0"));
            // PostgreSQL may read the list once and keep it
            whole.add(condition.formatted("NOT EXISTS ", "", ""));
        }
    }

    private void visits(@Nullable LocalDate since, @Nullable LocalDate notSince, ZoneId zone) {
        if (since != null) {
            each.add(VISITS_SINCE.formatted("visited_since") + " > 0");
            whole.add(
                    "c.id IN (SELECT r.customer_id FROM redemptions r WHERE %s AND r.at >= :visited_since)"
                            .formatted(VISIT));
            values.put("visited_since", start(since, zone));
            // visits are read in the order of time, wherever their customers are
            isListed = true;
        }
        if (notSince != null) {
            each.add(VISITS_SINCE.formatted("not_visited_since") + " = 0");
            whole.add(
                    "NOT EXISTS (SELECT FROM redemptions r WHERE r.customer_id = c.id AND %s AND r.at >= :not_visited_since)"
                            .formatted(VISIT));
            values.put("not_visited_since", start(notSince, zone));
        }
    }

    /** What an import changed is forgotten after a while; whom it brought is not. */
    private void imported(@Nullable Long id) {
        if (id != null) {
            each.add(
                    """
                    (c.origin = :origin OR (SELECT count(*) FROM customer_import_people p
                                            WHERE p.import_id = :import AND p.customer_id = c.id) > 0)
                    """);
            whole.add(
                    """
                    c.id IN (SELECT p.customer_id FROM customer_import_people p WHERE p.import_id = :import
                             UNION SELECT o.id FROM customers o WHERE o.origin = :origin)
                    """);
            values.put("import", id);
            values.put("origin", "import " + id);
            isListed = true;
        }
    }

    private void added(@Nullable LocalDate from, @Nullable LocalDate until, ZoneId zone) {
        if (from != null) {
            both("c.created_at >= :added_from");
            values.put("added_from", start(from, zone));
        }
        if (until != null) {
            both("c.created_at < :added_before");
            values.put("added_before", start(within(until).plusDays(1), zone));
        }
    }

    private void since(String what, @Nullable Instant time) {
        if (time != null) {
            both("c.%1$s_at >= :%1$s_after".formatted(what));
            values.put(what + "_after", time);
        }
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return within(day).atStartOfDay(zone).toInstant();
    }

    private static LocalDate within(LocalDate day) {
        if (day.isBefore(FIRST_DAY)) {
            return FIRST_DAY;
        }
        return day.isAfter(LAST_DAY) ? LAST_DAY : day;
    }

    private static List<String> words(String query, int longest) {
        if (query.length() > longest) {
            throw ApiProblem.invalid(
                    "/query", "Search for at most %d characters.".formatted(longest));
        }
        String text = query.replace('\0', ' ').strip().toLowerCase(Locale.ROOT);
        String digits = text.replaceAll("[^0-9]", "");
        if (PHONE_LIKE.matcher(text).matches() && digits.length() >= 4) {
            // stored as +12025550143, typed as (202) 555-0143 or 0202 5550143
            return List.of(digits.replaceFirst("^0+", ""));
        }
        return text.isEmpty()
                ? List.of()
                : List.of(text.split("\\s+")).stream().limit(MOST_WORDS).toList();
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
