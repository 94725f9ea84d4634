package dev.handbill.kernel.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A statement with {@code :names}, as the driver wants it: {@code ?} in their places, and the names
 * in the order of the places. What only looks like a name stays as it is: strings, quoted names,
 * comments, casts ({@code ::}), {@code :=}, dollar quotes, bounds of a slice ({@code [1:2]}).
 */
public final class NamedSql {
    /**
     * Statements are constants, or one of a few shapes; beyond this all are forgotten and read
     * again.
     */
    private static final int MOST_KEPT = 1_000;

    private static final Map<String, NamedSql> KEPT = new ConcurrentHashMap<>();

    private final String text;
    private final List<String> places;
    private final Set<String> names;

    private NamedSql(String text, List<String> places) {
        this.text = text;
        this.places = List.copyOf(places);
        this.names = Set.copyOf(places);
    }

    /**
     * @throws IllegalArgumentException if the statement has a {@code ?} as well
     */
    public static NamedSql of(String sql) {
        NamedSql known = KEPT.get(sql);
        if (known != null) {
            return known;
        }
        NamedSql parsed = parse(sql);
        if (KEPT.size() >= MOST_KEPT) {
            KEPT.clear();
        }
        KEPT.put(sql, parsed);
        return parsed;
    }

    static int kept() {
        return KEPT.size();
    }

    /** With a {@code ?} for each name. */
    public String text() {
        return text;
    }

    /** The name for each {@code ?}. */
    List<String> places() {
        return places;
    }

    /**
     * The values in the order of the places, as indexes of the arguments.
     *
     * @throws IllegalArgumentException if a name has no value, or a value no place
     */
    int[] order(Args args) {
        int[] order = new int[places.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = args.indexOf(places.get(i));
            if (order[i] < 0) {
                throw new IllegalArgumentException(
                        "The statement names :%s, and the values given are %s"
                                .formatted(places.get(i), args.names()));
            }
        }
        if (args.size() > names.size()) {
            List<String> unused = new ArrayList<>(args.names());
            unused.removeAll(names);
            throw new IllegalArgumentException(
                    "The statement does not name %s: %s".formatted(unused, text));
        }
        return order;
    }

    private static NamedSql parse(String sql) {
        StringBuilder text = new StringBuilder(sql.length());
        List<String> places = new ArrayList<>();
        int at = 0;
        while (at < sql.length()) {
            int end = SqlLexer.endOfToken(sql, at);
            if (SqlLexer.isName(sql, at)) {
                text.append('?');
                places.add(sql.substring(at + 1, end));
            } else if (SqlLexer.isPlace(sql, at)) {
                throw new IllegalArgumentException(
                        "A statement with names has no places for ?, and ?? is the operator: "
                                + sql);
            } else {
                text.append(sql, at, end);
            }
            at = end;
        }
        return new NamedSql(text.toString(), places);
    }
}
