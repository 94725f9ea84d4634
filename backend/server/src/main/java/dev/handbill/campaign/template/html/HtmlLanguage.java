package dev.handbill.campaign.template.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a page says it is written in: the {@code lang} of its {@code html} element, by which screen
 * readers choose a voice and mail programs whether to offer a translation. Pieces of a page have no
 * such element and say nothing.
 */
public final class HtmlLanguage {
    /** Comments are passed over; a tag with braces is a template's own affair. */
    private static final Pattern ROOT =
            Pattern.compile(
                    "<!--.*?-->|<html(?=[\\s>])([^<>{}]*+)>",
                    Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final Pattern LANG = attribute("(?:xml:)?lang");
    private static final Pattern DIR = attribute("dir");
    private static final Set<String> FROM_RIGHT_TO_LEFT = Set.of("ar", "he");

    private HtmlLanguage() {}

    private static Pattern attribute(String name) {
        return Pattern.compile(
                "\\s" + name + "\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'>]++))",
                Pattern.CASE_INSENSITIVE);
    }

    /** The tag that the page gives itself; empty where it gives none. */
    public static String of(String html) {
        Matcher root = root(html);
        if (root == null) {
            return "";
        }
        Matcher lang = LANG.matcher(root.group(1));
        if (!lang.find()) {
            return "";
        }
        int group = lang.start(1) >= 0 ? 1 : lang.start(2) >= 0 ? 2 : 3;
        return lang.group(group).strip();
    }

    /**
     * The page with the tag as its language, and its direction where that is from right to left.
     *
     * @param replaces whether the page's own word is taken away; else it stands
     */
    public static String with(String html, String tag, boolean replaces) {
        Matcher root = root(html);
        if (root == null) {
            return html;
        }
        String attributes = root.group(1);
        if (LANG.matcher(attributes).find()) {
            if (!replaces) {
                return html;
            }
            attributes = LANG.matcher(attributes).replaceAll("");
        }
        String direction =
                FROM_RIGHT_TO_LEFT.contains(Locale.forLanguageTag(tag).getLanguage())
                                && !DIR.matcher(attributes).find()
                        ? " dir=\"rtl\""
                        : "";
        return html.substring(0, root.start(1))
                + " lang=\"%s\"%s".formatted(tag, direction)
                + attributes
                + html.substring(root.end(1));
    }

    private static @Nullable Matcher root(String html) {
        Matcher root = ROOT.matcher(html);
        while (root.find()) {
            if (root.start(1) >= 0) {
                return root;
            }
        }
        return null;
    }
}
