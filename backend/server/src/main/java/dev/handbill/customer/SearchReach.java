package dev.handbill.customer;

import dev.handbill.kernel.sql.Db;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How customers with certain words are found: by the trigram index, or one after the other from the
 * newest on. The planner guesses how many have a word, and guesses wrong without statistics: a word
 * that a million have went through the index and a sort (2.3 s for 50 rows), one that nobody has
 * through all rows (1.2 s). So some hundred customers, evenly spread, are asked first (3 ms).
 */
@ApplicationScoped
public class SearchReach {
    private static final int ASKED = 400;

    /** One in twenty: walking by id finds a page of them among a thousand rows. */
    private static final int MANY = ASKED / 20;

    /** Each look-up is one descent of the primary key's index, whatever the planner believes. */
    private static final String PROBE =
            """
            SELECT count(*) AS n
            FROM (SELECT min(id) AS low, max(id) AS high FROM customers) b, generate_series(0, %1$d - 1) i,
                 LATERAL (SELECT search_text FROM customers
                          WHERE id >= b.low + i * (b.high - b.low) / %1$d ORDER BY id LIMIT 1) s
            WHERE %2$s
            """;

    /** Folded once, not for each row; and no value that a plan could be made for. */
    private static final String LIKE = "search_text LIKE (SELECT search_fold(?))";

    /** The index does not know this text. */
    private static final String LIKE_ONE_BY_ONE = "search_text || '' LIKE (SELECT search_fold(?))";

    private final Db db;

    SearchReach(Db db) {
        this.db = db;
    }

    /**
     * @param likes patterns of LIKE, not folded yet
     * @return whether so many customers match them that the first ones are soon found by id
     */
    public boolean isCommon(List<String> likes) {
        if (likes.isEmpty()) {
            return true;
        }
        String probe = PROBE.formatted(ASKED, all(LIKE, likes));
        return db.one(probe, row -> row.getLong("n"), likes.toArray()) >= MANY;
    }

    /**
     * What stands behind FROM: those customers who match, as a table of that name, with a {@code ?}
     * for each pattern.
     */
    public String customers(List<String> likes) {
        if (likes.isEmpty()) {
            return "customers";
        }
        return isCommon(likes)
                ? "(SELECT * FROM customers WHERE %s) customers"
                        .formatted(all(LIKE_ONE_BY_ONE, likes))
                : few(likes);
    }

    /** The same for patterns that are not common: by the index, whatever limit stands outside. */
    public String few(List<String> likes) {
        return "(WITH found AS MATERIALIZED (SELECT * FROM customers WHERE %s) SELECT * FROM found) customers"
                .formatted(all(LIKE, likes));
    }

    private static String all(String condition, List<String> likes) {
        return likes.stream().map(_ -> condition).collect(Collectors.joining(" AND "));
    }
}
