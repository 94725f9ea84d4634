package dev.handbill.campaign.template.builtin;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Jinja2's filters, but for those that mark text as safe, reach into objects, draw by chance or run
 * other filters by name.
 *
 * @see <a href="https://jinja.palletsprojects.com/en/stable/templates/#builtin-filters">Jinja2</a>
 */
public final class Filters {
    /** By name, in the order of the alphabet. */
    public static final Map<String, Builtin> ALL = all();

    private Filters() {}

    private static Map<String, Builtin> all() {
        Map<String, Builtin> all = new TreeMap<>();
        Stream.of(TextFilters.ALL, ListFilters.ALL, NumberFilters.ALL)
                .flatMap(Stream::of)
                .forEach(each -> all.put(each.name(), each));
        return Collections.unmodifiableMap(all);
    }
}
