package dev.handbill.campaign.preflight;

import dev.handbill.kernel.sql.Db;
import dev.handbill.segment.AudienceQueries;
import dev.handbill.segment.TargetAudience;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts the customers of an audience who have nothing where a template prints something. */
@ApplicationScoped
public class EmptyValues {
    private static final int MOST_PATHS = 20;

    /** Columns that templates print under their own names; the only text that goes into the SQL. */
    private static final Set<String> COLUMNS =
            Set.of("first_name", "last_name", "email", "phone", "language");

    private static final String COUNT =
            """
            SELECT count(*) AS customers FROM customers c
            WHERE (?::text[] = '{ALL}' OR c.segments && ?::text[]) AND NOT c.segments && ?::text[]
            AND coalesce(trim(%s), '') = ''%s
            """;

    private final Db db;

    EmptyValues(Db db) {
        this.db = db;
    }

    /**
     * Number of customers by path; paths that are always filled, or that SQL cannot tell, are left
     * out.
     *
     * @param paths such as {@code first_name} and {@code customer.attributes.city}
     */
    Map<String, Long> count(TargetAudience audience, List<String> paths) {
        Map<String, Long> empty = new LinkedHashMap<>();
        String reminder = AudienceQueries.reminder(audience.notRedeemedCampaignId());
        for (String path : paths.stream().distinct().limit(MOST_PATHS).toList()) {
            String name =
                    path.startsWith("customer.") ? path.substring("customer.".length()) : path;
            long customers = 0;
            if (COLUMNS.contains(name)) {
                customers = count(audience, COUNT.formatted("c." + name, reminder));
            } else if (name.startsWith("attributes.")) {
                customers =
                        count(
                                audience,
                                COUNT.formatted("c.attributes ->> ?", reminder),
                                name.substring("attributes.".length()));
            }
            if (customers > 0) {
                empty.put(path, customers);
            }
        }
        return empty;
    }

    private long count(TargetAudience audience, String sql, Object... key) {
        String[] target = audience.targetSegments().toArray(String[]::new);
        List<String> without = audience.excludedSegments();
        String[] excluded = without == null ? new String[0] : without.toArray(String[]::new);
        Object[] args = new Object[3 + key.length];
        args[0] = target;
        args[1] = target;
        args[2] = excluded;
        System.arraycopy(key, 0, args, 3, key.length);
        return db.one(sql, row -> row.getLong("customers"), args);
    }
}
