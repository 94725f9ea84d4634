package dev.handbill.campaign.template.html;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Classes and ids that a style sheet hides, such as {@code .preview { display: none }}. Rules for
 * some screens only ({@code @media}) and longer selectors are passed over.
 */
final class HidingRules {
    private static final Pattern RULE = Pattern.compile("([^{}]*)\\{([^{}]*)\\}");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|<!--|-->", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("[a-z0-9]*([.#][\\w-]+)");

    /** The sheet is the same in all messages of a campaign, and read once. */
    private static volatile Kept latest = new Kept("", Set.of());

    private final Set<String> names = new HashSet<>();

    private record Kept(String sheet, Set<String> names) {}

    /** Takes a style sheet in. */
    void read(String sheet) {
        Kept kept = latest;
        if (!kept.sheet().equals(sheet)) {
            kept = new Kept(sheet, namesIn(sheet));
            latest = kept;
        }
        names.addAll(kept.names());
    }

    private static Set<String> namesIn(String sheet) {
        Set<String> names = new HashSet<>();
        Matcher rule = RULE.matcher(withoutBlocks(COMMENT.matcher(sheet).replaceAll("")));
        while (rule.find()) {
            if (InvisibleElements.isStyle(rule.group(2))) {
                for (String selector : rule.group(1).split(",", -1)) {
                    Matcher name = NAME.matcher(selector.strip().toLowerCase(Locale.ROOT));
                    if (name.matches()) {
                        names.add(name.group(1));
                    }
                }
            }
        }
        return Set.copyOf(names);
    }

    boolean hides(HtmlAttributes attributes) {
        if (names.isEmpty()) {
            return false;
        }
        if (names.contains("#" + attributes.get("id").toLowerCase(Locale.ROOT))) {
            return true;
        }
        for (String name : attributes.get("class").toLowerCase(Locale.ROOT).split("\\s+")) {
            if (names.contains("." + name)) {
                return true;
            }
        }
        return false;
    }

    /** Leaves out what stands in {@code @media} and the like, with the rules inside. */
    private static String withoutBlocks(String sheet) {
        StringBuilder plain = new StringBuilder(sheet.length());
        int at = 0;
        while (at < sheet.length()) {
            int block = sheet.indexOf('@', at);
            if (block < 0) {
                return plain.append(sheet, at, sheet.length()).toString();
            }
            plain.append(sheet, at, block);
            at = blockEnd(sheet, block);
        }
        return plain.toString();
    }

    private static int blockEnd(String sheet, int from) {
        int depth = 0;
        for (int at = from; at < sheet.length(); at++) {
            char letter = sheet.charAt(at);
            if (letter == '{') {
                depth++;
            } else if (letter == '}' && --depth <= 0 || letter == ';' && depth == 0) {
                return at + 1;
            }
        }
        return sheet.length();
    }
}
