package dev.handbill.segment;

import dev.handbill.business.BusinessStore;
import dev.handbill.business.FrequencyCap;
import dev.handbill.business.SendingSettingsStore;
import dev.handbill.customer.SegmentNames;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.segment.AudienceView.AudienceExclusions;
import dev.handbill.segment.AudienceView.ChannelAudience;
import dev.handbill.segment.rule.Rule;
import dev.handbill.segment.rule.RuleSegments;
import dev.handbill.segment.rule.RuleSql;
import dev.handbill.segment.rule.RuleSql.Condition;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts audiences and walks through them. */
@ApplicationScoped
public class AudienceQueries {
    private static final String COUNT =
            """
            -- At 1,000,000 customers: ALL and a half of them 1.1 to 1.6 s (parallel scan, hash joins), a segment of
            -- 1,000 through its GIN index 25 ms.
            WITH target AS (
                SELECT /* excluded */ AS is_excluded,
                    CASE WHEN c.email IS NULL THEN 'no-address'
                         WHEN c.email_consent = 'unsubscribed' THEN 'unsubscribed'
                         WHEN e.id IS NOT NULL THEN 'suppressed'
                         WHEN t.customer_id IS NOT NULL THEN 'topic'
                         WHEN f.capped THEN 'cap' END AS no_email,
                    CASE WHEN c.phone IS NULL THEN 'no-address'
                         WHEN c.sms_consent = 'unsubscribed' THEN 'unsubscribed'
                         WHEN c.sms_consent <> 'subscribed' AND /* only agreed */ THEN 'not-agreed'
                         WHEN s.id IS NOT NULL THEN 'suppressed'
                         WHEN t.customer_id IS NOT NULL THEN 'topic'
                         WHEN f.capped THEN 'cap' END AS no_sms
                FROM customers c
                LEFT JOIN suppressions e ON e.channel = 'email' AND e.address = c.email
                LEFT JOIN suppressions s ON s.channel = 'sms' AND s.address = c.phone
                LEFT JOIN topic_opt_outs t ON t.topic_id = :topic AND t.customer_id = c.id
                /* cap */
                /* joins */
                WHERE /* target */)
            SELECT count(*) FILTER (WHERE is_excluded) AS excluded,
                count(*) FILTER (WHERE NOT is_excluded) AS customers,
                count(*) FILTER (WHERE NOT is_excluded AND (no_email IS NULL OR no_sms IS NULL)) AS reachable,
                count(*) FILTER (WHERE NOT is_excluded AND no_email IS NULL) AS email_eligible,
                count(*) FILTER (WHERE NOT is_excluded AND no_email = 'no-address') AS email_no_address,
                count(*) FILTER (WHERE NOT is_excluded AND no_email = 'unsubscribed') AS email_unsubscribed,
                count(*) FILTER (WHERE NOT is_excluded AND no_email = 'suppressed') AS email_suppressed,
                count(*) FILTER (WHERE NOT is_excluded AND no_email = 'topic') AS email_topic,
                count(*) FILTER (WHERE NOT is_excluded AND no_email = 'cap') AS email_capped,
                count(*) FILTER (WHERE NOT is_excluded AND no_sms IS NULL) AS sms_eligible,
                count(*) FILTER (WHERE NOT is_excluded AND no_sms = 'no-address') AS sms_no_address,
                count(*) FILTER (WHERE NOT is_excluded AND no_sms = 'unsubscribed') AS sms_unsubscribed,
                count(*) FILTER (WHERE NOT is_excluded AND no_sms = 'not-agreed') AS sms_not_agreed,
                0 AS email_not_agreed,
                count(*) FILTER (WHERE NOT is_excluded AND no_sms = 'suppressed') AS sms_suppressed,
                count(*) FILTER (WHERE NOT is_excluded AND no_sms = 'topic') AS sms_topic,
                count(*) FILTER (WHERE NOT is_excluded AND no_sms = 'cap') AS sms_capped
            FROM target
            """;

    private static final String UNKNOWN =
            """
            SELECT name FROM unnest(?::text[]) WITH ORDINALITY AS chosen(name, place)
            WHERE NOT EXISTS (SELECT FROM customers WHERE segments @> ARRAY[name])
            ORDER BY place
            """;

    /**
     * Takes the page first and looks its addresses up then: with the look-up in the select list the
     * planner read the whole suppression list for every page.
     */
    private static final String AFTER =
            """
            SELECT c.id,
                c.email IS NOT NULL AND c.email_consent <> 'unsubscribed' AND e.id IS NULL
                    AND t.customer_id IS NULL AND f.capped IS NOT TRUE AS gets_email,
                c.phone IS NOT NULL AND c.sms_consent <> 'unsubscribed' AND s.id IS NULL
                    AND (c.sms_consent = 'subscribed' OR NOT /* only agreed */)
                    AND t.customer_id IS NULL AND f.capped IS NOT TRUE AS gets_sms
            FROM (SELECT c.id, c.email, c.phone, c.email_consent, c.sms_consent
                  FROM customers c
                  WHERE /* target */ AND NOT /* excluded */ AND c.id > :after AND c.id <= :last
                  ORDER BY c.id LIMIT :limit) c
            LEFT JOIN suppressions e ON e.channel = 'email' AND e.address = c.email
            LEFT JOIN suppressions s ON s.channel = 'sms' AND s.address = c.phone
            LEFT JOIN topic_opt_outs t ON t.topic_id = :topic AND t.customer_id = c.id
            /* cap */
            ORDER BY c.id
            """;

    private static final String OF_WHOM =
            """
            SELECT count(*) AS customers FROM customers c
            /* joins */
            WHERE /* target */ AND NOT /* excluded */ AND
            """;

    /**
     * A reminder's: got that campaign and has used neither its coupon nor one that reminded of it.
     * Look-ups by index.
     */
    private static final String NOT_REDEEMED =
            """
             AND EXISTS (SELECT FROM qr_codes q WHERE q.campaign_id = %1$d AND q.customer_id = c.id
                         AND q.usage_count = 0 AND q.voided_at IS NULL
                         AND NOT EXISTS (SELECT FROM qr_codes o WHERE o.chain_id = q.chain_id AND o.usage_count > 0))
             AND EXISTS (SELECT FROM deliveries d WHERE d.campaign_id = %1$d AND d.customer_id = c.id
                         AND d.status = 'sent')
            """;

    private static final String ONLY_AGREED_MARK = "/* only agreed */";
    private static final String CAP_MARK = "/* cap */";
    private static final String TARGET_MARK = "/* target */";
    private static final String EXCLUDED_MARK = "/* excluded */";
    private static final String JOINS_MARK = "/* joins */";
    private static final String NO_CAP = "CROSS JOIN (SELECT false AS capped) f";

    /** A look into the index of a customer's deliveries: for pages and for segments. */
    private static final String CAP_OF_EACH =
            """
            CROSS JOIN LATERAL (
                SELECT count(*) >= %2$d AS capped FROM deliveries d WHERE d.customer_id = c.id AND %1$s) f
            """;

    /** For everybody: what was sent lately once, by the index of a campaign's deliveries. */
    private static final String CAP_OF_ALL =
            """
            LEFT JOIN (
                SELECT d.customer_id, true AS capped FROM deliveries d
                WHERE d.campaign_id IN (SELECT id FROM campaigns
                                        WHERE kind = 'campaign' AND sent_at IS NOT NULL
                                          AND (completed_at IS NULL OR completed_at > now() - interval '%3$d days'))
                  AND d.customer_id IS NOT NULL AND %1$s
                GROUP BY d.customer_id HAVING count(*) >= %2$d) f ON f.customer_id = c.id
            """;

    private final Db db;
    private final SendingSettingsStore sending;
    private final RuleSegments rules;
    private final BusinessStore business;
    private final Clock clock;

    AudienceQueries(
            Db db,
            SendingSettingsStore sending,
            RuleSegments rules,
            BusinessStore business,
            Clock clock) {
        this.db = db;
        this.sending = sending;
        this.rules = rules;
        this.business = business;
        this.clock = clock;
    }

    private String withCap(String sql, String join, TargetAudience audience) {
        FrequencyCap cap = sending.get().cap();
        return sql.replace(
                        CAP_MARK,
                        cap == null
                                ? NO_CAP
                                : join.formatted(cap.counts("d"), cap.messages(), cap.days()))
                .replace(ONLY_AGREED_MARK, String.valueOf(isOnlyForWhoAgreed(audience)));
    }

    private boolean isOnlyForWhoAgreed(TargetAudience audience) {
        return switch (audience.smsTo() == null ? "" : audience.smsTo()) {
            case "agreed" -> true;
            case "everybody" -> false;
            case "" -> sending.get().smsOnlyAgreed();
            default -> throw ApiProblem.invalid("/smsTo", TargetAudience.SMS_TO_ADVICE);
        };
    }

    /** What a reminder adds to the conditions on {@code customers c}; empty for other campaigns. */
    public static String reminder(@Nullable Long notRedeemedCampaignId) {
        return notRedeemedCampaignId == null ? "" : NOT_REDEEMED.formatted(notRedeemedCampaignId);
    }

    /**
     * Who is in an audience, and who of them is left out, as conditions on {@code customers c}.
     *
     * @param joins what the whole writings need
     * @param unknownRules that were deleted
     */
    private record Chosen(
            boolean isEverybody,
            boolean hasRules,
            List<String> targets,
            List<String> excluded,
            Condition target,
            Condition leftOut,
            RuleSql joins,
            String reminder,
            List<Long> unknownRules) {
        String whole(String sql) {
            return sql.replace(TARGET_MARK, target.whole() + reminder)
                    .replace(EXCLUDED_MARK, leftOut.whole())
                    .replace(JOINS_MARK, joins.joins());
        }

        /** Asked of one customer after the other. */
        String each(String sql) {
            return sql.replace(TARGET_MARK, target.each() + reminder)
                    .replace(EXCLUDED_MARK, leftOut.each());
        }

        Args args() {
            return joins.to(Args.none());
        }

        String[] names() {
            return Stream.concat(targets.stream(), excluded.stream())
                    .distinct()
                    .toArray(String[]::new);
        }
    }

    /**
     * Counts; a draft that has no segments yet reaches nobody.
     *
     * @throws ApiProblem 422 if a name cannot be a segment, or "ALL" stands beside others
     */
    public AudienceView count(TargetAudience audience) {
        Chosen chosen = chosen(audience, clock.instant());
        List<String> unknown =
                db.query(UNKNOWN, row -> row.getString("name"), (Object) chosen.names());
        return db.one(
                withCap(
                        chosen.whole(COUNT),
                        chosen.isEverybody() || chosen.hasRules() ? CAP_OF_ALL : CAP_OF_EACH,
                        audience),
                row -> view(row, unknown, chosen.unknownRules()),
                chosen.args().and("topic", topic(audience)));
    }

    /** The next members in the order of their ids, as rules find them now. */
    public List<AudienceMember> after(
            TargetAudience audience, long afterCustomerId, long maxCustomerId, int limit) {
        return after(audience, clock.instant(), afterCustomerId, maxCustomerId, limit);
    }

    /**
     * The next members in the order of their ids.
     *
     * @param at what "the last 7 days" of a rule end with
     * @param maxCustomerId the last id that existed when the audience was frozen
     * @throws ApiProblem as {@link #count}
     */
    public List<AudienceMember> after(
            TargetAudience audience,
            Instant at,
            long afterCustomerId,
            long maxCustomerId,
            int limit) {
        Chosen chosen = chosen(audience, at);
        return db.query(
                withCap(chosen.each(AFTER), CAP_OF_EACH, audience),
                row ->
                        new AudienceMember(
                                row.getLong("id"),
                                row.getBoolean("gets_email"),
                                row.getBoolean("gets_sms")),
                chosen.args()
                        .and("after", afterCustomerId)
                        .and("last", maxCustomerId)
                        .and("limit", limit)
                        .and("topic", topic(audience)));
    }

    /**
     * How many of an audience there are for whom something else is true as well.
     *
     * @param condition on {@code customers c}, of ours
     * @param args its values
     */
    public long count(TargetAudience audience, String condition, Args args) {
        Chosen chosen = chosen(audience, clock.instant());
        return db.one(
                chosen.whole(OF_WHOM) + condition,
                row -> row.getLong("customers"),
                chosen.joins().to(args));
    }

    private Chosen chosen(TargetAudience audience, Instant at) {
        List<String> targets = audience.targetSegments();
        List<String> excluded =
                Objects.requireNonNullElse(audience.excludedSegments(), List.<String>of());
        boolean isEverybody = targets.stream().anyMatch(SegmentNames::isEverybody);
        if (isEverybody && (targets.size() > 1 || !audience.targetRules().isEmpty())) {
            throw ApiProblem.invalid(
                    "/targetSegments", "Choose either \"ALL\" or segments, not both.");
        }
        List<String> carried =
                isEverybody ? List.of() : SegmentNames.normalized(targets, "/targetSegments");
        List<String> leftOut = SegmentNames.normalized(excluded, "/excludedSegments");
        List<Long> asked =
                Stream.concat(audience.targetRules().stream(), audience.excludedRules().stream())
                        .distinct()
                        .toList();
        Map<Long, Rule> known = rules.find(asked, false);
        RuleSql sql = RuleSql.of(business.get(), at);
        return new Chosen(
                isEverybody,
                !known.isEmpty(),
                carried,
                leftOut,
                isEverybody
                        ? Condition.EVERYBODY
                        : any(sql, carried, audience.targetRules(), known, Condition.NOBODY),
                any(sql, leftOut, audience.excludedRules(), known, Condition.EVERYBODY),
                sql,
                reminder(audience.notRedeemedCampaignId()),
                asked.stream().filter(id -> !known.containsKey(id)).toList());
    }

    /** Whom any tag or rule finds; what is said in the place of a rule that was deleted. */
    private static Condition any(
            RuleSql sql, List<String> tags, List<Long> ids, Map<Long, Rule> known, Condition gone) {
        List<Condition> parts = new ArrayList<>();
        if (!tags.isEmpty()) {
            parts.add(sql.add(new Rule.TagRule(tags)));
        }
        for (Long id : ids) {
            Rule rule = known.get(id);
            parts.add(rule == null ? gone : sql.add(rule));
        }
        return Condition.any(parts);
    }

    /** No topic has the number 0. */
    private static long topic(TargetAudience audience) {
        return audience.topicId() == null ? 0 : audience.topicId();
    }

    private static AudienceView view(Row row, List<String> unknown, List<Long> unknownRules)
            throws SQLException {
        return new AudienceView(
                row.getLong("customers"),
                row.getLong("reachable"),
                channel(row, "email"),
                channel(row, "sms"),
                row.getLong("excluded"),
                unknown,
                unknownRules);
    }

    private static ChannelAudience channel(Row row, String name) throws SQLException {
        return new ChannelAudience(
                row.getLong(name + "_eligible"),
                new AudienceExclusions(
                        row.getLong(name + "_no_address"),
                        row.getLong(name + "_unsubscribed"),
                        row.getLong(name + "_not_agreed"),
                        row.getLong(name + "_suppressed"),
                        row.getLong(name + "_topic"),
                        row.getLong(name + "_capped")));
    }
}
