package dev.handbill.campaign.preflight;

import dev.handbill.kernel.sql.Args;
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

    private static final String EMPTY = "coalesce(trim(%s), '') = ''";

    private final AudienceQueries audiences;

    EmptyValues(AudienceQueries audiences) {
        this.audiences = audiences;
    }

    /**
     * Number of customers by path; paths that are always filled, or that SQL cannot tell, are left
     * out.
     *
     * @param paths such as {@code first_name} and {@code customer.attributes.city}
     */
    Map<String, Long> count(TargetAudience audience, List<String> paths) {
        Map<String, Long> empty = new LinkedHashMap<>();
        for (String path : paths.stream().distinct().limit(MOST_PATHS).toList()) {
            String name =
                    path.startsWith("customer.") ? path.substring("customer.".length()) : path;
            long customers = 0;
            if (COLUMNS.contains(name)) {
                customers = audiences.count(audience, EMPTY.formatted("c." + name), Args.none());
            } else if (name.startsWith("attributes.")) {
                customers =
                        audiences.count(
                                audience,
                                EMPTY.formatted("c.attributes ->> :attribute"),
                                Args.of("attribute", name.substring("attributes.".length())));
            }
            if (customers > 0) {
                empty.put(path, customers);
            }
        }
        return empty;
    }
}
