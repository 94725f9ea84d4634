package dev.handbill.campaign;

import dev.handbill.customer.SegmentNames;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.FieldError;
import dev.handbill.segment.SegmentRenamed;
import dev.handbill.segment.rule.RuleSegmentChanging;
import dev.handbill.segment.rule.RuleSegments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The segments of a campaign: each must be a name that somebody carries. */
@ApplicationScoped
public class CampaignSegments {
    static final int MOST = 100;

    /** One look into the index of segments for each name. */
    private static final String UNKNOWN =
            """
            SELECT wanted.name FROM unnest(?::text[]) AS wanted (name)
            WHERE NOT EXISTS (SELECT FROM customers c WHERE c.segments @> ARRAY[wanted.name])
            """;

    /**
     * Campaigns that have somebody to find yet follow a rename; what was sent keeps the name of its
     * day.
     */
    private static final String RENAME =
            """
            UPDATE campaigns
            SET target_segments = array_replace(target_segments, :from, :to),
                excluded_segments = array_replace(excluded_segments, :from, :to)
            WHERE (status IN ('draft', 'scheduled') OR (status IN ('queued', 'sending', 'paused') AND expanded_at IS NULL))
              AND (:from = ANY (target_segments) OR :from = ANY (excluded_segments))
            """;

    /** Whom it is sent to is still to be found. */
    private static final String USING =
            """
            SELECT name, count(*) OVER () AS campaigns FROM campaigns
            WHERE :rule = ANY (target_rules || excluded_rules)
              AND (status IN ('queued', 'sending', 'paused') AND expanded_at IS NULL
                   OR :drafts::boolean AND status IN ('draft', 'scheduled'))
            ORDER BY id LIMIT 1
            """;

    private final Db db;
    private final RuleSegments rules;

    CampaignSegments(Db db, RuleSegments rules) {
        this.db = db;
        this.rules = rules;
    }

    List<String> target(@Nullable List<String> given, List<String> now, List<FieldError> errors) {
        if (given != null && given.stream().anyMatch(SegmentNames::isEverybody)) {
            if (given.size() > 1) {
                errors.add(
                        new FieldError(
                                "/targetSegments",
                                "\"ALL\" is every customer: use it alone, or name segments without it."));
            }
            return List.of(SegmentNames.ALL);
        }
        return names("/targetSegments", given, now, errors);
    }

    List<String> excluded(@Nullable List<String> given, List<String> now, List<FieldError> errors) {
        return names("/excludedSegments", given, now, errors);
    }

    void follow(@Observes SegmentRenamed renamed) {
        db.update(RENAME, Args.of("from", renamed.from()).and("to", renamed.to()));
    }

    /**
     * @throws ApiProblem 409 while a campaign needs the rule as it is
     */
    void keep(@Observes RuleSegmentChanging changing) {
        db.first(
                        USING,
                        row -> new Using(row.getString("name"), row.getLong("campaigns")),
                        Args.of("rule", changing.id()).and("drafts", changing.isDeleted()))
                .ifPresent(
                        using -> {
                            throw ApiProblem.conflict(
                                    "rule-segment-in-use",
                                    changing.isDeleted()
                                            ? "The campaign “%s”%s goes to this rule or leaves it out. Take it out there first."
                                                    .formatted(using.name(), using.more())
                                            : "The campaign “%s” is being sent to whom this rule finds. Wait until all of them are found, or save the change as another rule."
                                                    .formatted(using.name()));
                        });
    }

    private record Using(String name, long campaigns) {
        String more() {
            return campaigns == 1 ? "" : ", with %d others,".formatted(campaigns - 1);
        }
    }

    /** Saved rules; until the campaign is saved, none of them can be deleted. */
    List<Long> rules(
            String pointer, @Nullable List<Long> given, List<Long> now, List<FieldError> errors) {
        if (given == null) {
            return now;
        }
        List<Long> ids = given.stream().distinct().toList();
        Set<Long> known = rules.find(ids, true).keySet();
        ids.stream()
                .filter(id -> !known.contains(id))
                .findFirst()
                .ifPresent(
                        id ->
                                errors.add(
                                        new FieldError(
                                                pointer,
                                                "There is no rule %d. It may have been deleted: choose another."
                                                        .formatted(id))));
        return ids;
    }

    /** Those of the names that no customer carries. */
    List<String> unknown(List<String> names) {
        return db.query(
                UNKNOWN, row -> row.getString("name"), (Object) names.toArray(String[]::new));
    }

    private List<String> names(
            String pointer,
            @Nullable List<String> given,
            List<String> now,
            List<FieldError> errors) {
        if (given == null) {
            return now;
        }
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < given.size(); i++) {
            name(pointer + "/" + i, given.get(i), names, errors);
        }
        List<String> unknown = unknown(List.copyOf(names));
        if (!unknown.isEmpty()) {
            errors.add(new FieldError(pointer, whatIsUnknown(unknown)));
        }
        return List.copyOf(names);
    }

    private static void name(
            String pointer, String given, Set<String> names, List<FieldError> errors) {
        String normal = SegmentNames.normal(given);
        if (SegmentNames.isAllowed(normal)) {
            names.add(normal);
        } else {
            errors.add(new FieldError(pointer, SegmentNames.whatIsWrong(given)));
        }
    }

    private static String whatIsUnknown(List<String> unknown) {
        String names = unknown.stream().map("“%s”"::formatted).collect(Collectors.joining(", "));
        return unknown.size() == 1
                ? "No customer carries the segment %s. Choose another, or tag customers with it first."
                        .formatted(names)
                : "No customer carries the segments %s. Choose others, or tag customers with them first."
                        .formatted(names);
    }
}
