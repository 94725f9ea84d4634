package dev.handbill.campaign.template.builtin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What may stand in round brackets behind a filter, a test or a method.
 *
 * @param names of its values, in their order
 * @param required how many of them must be given
 * @param takesMore whether any number of further values may follow
 */
record Signature(List<String> names, int required, boolean takesMore) {
    private static final Pattern BETWEEN = Pattern.compile(",");

    /**
     * @param written such as {@code old, new, count?}; {@code *} takes any number
     */
    static Signature of(String written) {
        List<String> parts =
                written.isEmpty()
                        ? List.of()
                        : Arrays.stream(BETWEEN.split(written)).map(String::strip).toList();
        boolean takesMore = parts.contains("*");
        List<String> names =
                parts.stream()
                        .filter(part -> !part.equals("*"))
                        .map(part -> part.replace("?", ""))
                        .toList();
        int required = (int) parts.stream().filter(p -> !p.equals("*") && !p.endsWith("?")).count();
        return new Signature(names, required, takesMore);
    }

    /** What is wrong with a call, in plain words; null if nothing is. */
    @Nullable String mistake(String name, int given, Set<String> named) {
        if (takesMore) {
            return null;
        }
        if (given > names.size()) {
            return names.isEmpty()
                    ? "\"%s\" takes nothing in round brackets.".formatted(name)
                    : "\"%s\" takes at most %d values: %s."
                            .formatted(name, names.size(), String.join(", ", names));
        }
        for (String each : named) {
            int at = names.indexOf(each);
            if (at < 0) {
                return "\"%s\" knows no \"%s=\"%s."
                        .formatted(
                                name,
                                each,
                                names.isEmpty() ? "" : "; there is " + String.join(", ", names));
            }
            if (at < given) {
                return "\"%s\" is given %s twice.".formatted(name, each);
            }
        }
        for (int i = given; i < required; i++) {
            if (!named.contains(names.get(i))) {
                return "\"%s\" needs %s in round brackets.".formatted(name, names.get(i));
            }
        }
        return null;
    }

    /** The values in the order of the names; what is not given is left out. */
    Arguments bound(List<@Nullable Object> given, Map<String, ? extends @Nullable Object> named) {
        if (takesMore) {
            return new Arguments(this, given, named);
        }
        List<@Nullable Object> all = new ArrayList<>(given);
        for (int i = given.size(); i < names.size(); i++) {
            all.add(named.containsKey(names.get(i)) ? named.get(names.get(i)) : Arguments.MISSING);
        }
        return new Arguments(this, all, Map.of());
    }
}
