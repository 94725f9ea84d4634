package dev.handbill.campaign;

import dev.handbill.customer.SegmentNames;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.web.FieldError;
import dev.handbill.segment.SegmentRenamed;
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

    private final Db db;

    CampaignSegments(Db db) {
        this.db = db;
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
