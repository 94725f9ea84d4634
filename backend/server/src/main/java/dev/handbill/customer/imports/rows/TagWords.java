package dev.handbill.customer.imports.rows;

import dev.handbill.customer.SegmentNames;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tags of other systems, brought into the form of ours: letters of every script, digits, spaces,
 * hyphens and underscores.
 */
final class TagWords {
    private static final Pattern SEPARATOR = Pattern.compile("[,;|\\n\\r\\t]|:::");
    private static final Pattern AROUND =
            Pattern.compile("^[\\s\\[\\]{}()\"“”#*]+|[\\s\\[\\]{}()\"“”]+$");
    private static final Pattern APOSTROPHE = Pattern.compile("['’`]");
    private static final Pattern FOREIGN = Pattern.compile("[^\\p{L}\\p{M}\\p{N} _-]+");
    private static final Pattern LOOSE_HYPHEN = Pattern.compile("(?<=^|\\s)-+|-+(?=\\s|$)");
    private static final int LONGEST = 64;

    private TagWords() {}

    /** The parts of a cell, each as it is written. */
    static List<String> parts(String cell) {
        List<String> parts = new ArrayList<>();
        for (String part : SEPARATOR.split(cell)) {
            String tag = AROUND.matcher(part).replaceAll("");
            // Google Contacts puts everybody into this group
            if (!tag.isEmpty() && !tag.equals("myContacts")) {
                parts.add(tag);
            }
        }
        return parts;
    }

    /** Lower case, and without what a segment's name cannot hold; may be empty. */
    static String segment(String tag) {
        String letters = FOREIGN.matcher(APOSTROPHE.matcher(tag).replaceAll("")).replaceAll("-");
        String plain = LOOSE_HYPHEN.matcher(letters).replaceAll(" ").strip();
        String normal = SegmentNames.normal(plain);
        return normal.length() <= LONGEST ? normal : normal.substring(0, LONGEST).strip();
    }
}
