package dev.handbill.customer;

import dev.handbill.kernel.web.ApiProblem;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a segment is named: lower case, trimmed, letters of any script, digits, space, {@code -} and
 * {@code _}, at most 64 characters.
 */
public final class SegmentNames {
    /** Stands for every customer where segments are chosen; nobody can carry it. */
    public static final String ALL = "ALL";

    public static final int MOST_PER_CUSTOMER = 100;
    private static final int LONGEST = 64;

    /** With spaces around it, which are taken off. */
    public static final int LONGEST_WRITTEN = 100;

    private static final Pattern ALLOWED =
            Pattern.compile("[\\p{L}\\p{M}\\p{Nd}\\p{Nl}\\p{No} _-]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    private SegmentNames() {}

    /** Whether it stands for every customer, in whatever case it is written. */
    public static boolean isEverybody(@Nullable String name) {
        return name != null && ALL.equalsIgnoreCase(name.strip());
    }

    /**
     * @throws ApiProblem 422 that names the first one that is wrong
     */
    public static List<String> normalized(
            Collection<? extends @Nullable String> names, String pointer) {
        // sorted, so that the same segments always make the same array
        Set<String> kept = new TreeSet<>();
        for (@Nullable String name : names) {
            kept.add(normalized(name == null ? "" : name, pointer));
        }
        if (kept.size() > MOST_PER_CUSTOMER) {
            throw ApiProblem.invalid(
                    pointer, "Use at most %d segments.".formatted(MOST_PER_CUSTOMER));
        }
        return List.copyOf(kept);
    }

    public static String normalized(String name, String pointer) {
        String normal = normal(name);
        if (!isAllowed(normal)) {
            throw ApiProblem.invalid(pointer, whatIsWrong(name));
        }
        return normal;
    }

    /** Trimmed, single spaces, lower case; may still break the rules. */
    public static String normal(String name) {
        return SPACES.matcher(name).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** Whether a {@link #normal} name keeps the rules; "all" is kept for everybody. */
    public static boolean isAllowed(String normal) {
        return normal.length() <= LONGEST
                && ALLOWED.matcher(normal).matches()
                && !normal.equals("all");
    }

    public static String whatIsWrong(String name) {
        if (normal(name).equals("all")) {
            return "“all” stands for every customer and cannot be a segment. Choose another name.";
        }
        return "The segment “%s” is not a name. Use letters, digits, spaces, - and _, at most %d characters."
                .formatted(shown(name), LONGEST);
    }

    private static String shown(String name) {
        return name.length() <= 80 ? name : name.substring(0, 80) + "…";
    }
}
