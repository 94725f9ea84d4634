package dev.handbill.campaign.template.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Elements that mail programs do not show, by what stands in their own tag. */
final class InvisibleElements {
    private static final Set<String> ELEMENTS =
            Set.of(
                    "head",
                    "style",
                    "script",
                    "title",
                    "template",
                    "noscript",
                    "object",
                    "select",
                    "datalist",
                    "svg",
                    "math",
                    "iframe",
                    "audio",
                    "video",
                    "canvas",
                    "xml");

    private static final Pattern SPACE = Pattern.compile("[\\s\\\\]+|/\\*.*?\\*/");

    /** Declarations that leave nothing to see, whatever stands inside. */
    private static final Pattern STYLE =
            Pattern.compile(
                    "(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|opacity:0*(?:\\.0*)?%?(?=;|!|$)"
                            + "|(?:max-height|max-width|height|width|line-height):0*(?:\\.0*)?(?:px|em|rem|pt|%|vh|vw)?(?=;|!|$)"
                            + "|mso-hide:all|color:transparent|text-indent:-\\d{3,}|(?:margin-)?(?:left|top):-\\d{3,}"
                            + "|clip:rect\\((?:0(?:px)?,?){4}\\)|clip-path:inset\\((?:50|100)%|transform:scale\\(0\\)|filter:opacity\\(0%?\\))");

    /** Letters of no size; elements inside may have another. */
    private static final Pattern TINY =
            Pattern.compile(
                    "(?:^|;)font-size:(?:0*(?:\\.0*)?(?:px|em|rem|pt|%|vh|vw)?(?=;|!|$)|1(?:\\.\\d*)?px)");

    /** A size that does not depend on that of the element around. */
    private static final Pattern SIZE =
            Pattern.compile(
                    "(?:^|;)font(?:-size)?:[^;]*?(?:[1-9][\\d.]*(?:px|pt|rem)|small|medium|large)");

    private InvisibleElements() {}

    static boolean is(String element, HtmlAttributes attributes) {
        if (ELEMENTS.contains(element) || attributes.has("hidden")) {
            return true;
        }
        String style = attributes.get("style");
        return !style.isEmpty() && STYLE.matcher(compact(style)).find();
    }

    /**
     * Whether an element's letters have no size: MJML and others take it from every cell, so that
     * no gaps are between columns, and give it back to each text within.
     *
     * @param around whether they have none around it
     */
    static boolean isTiny(HtmlAttributes attributes, boolean around) {
        String style = attributes.get("style");
        if (!style.contains("ont") && !style.contains("ONT")) {
            return around;
        }
        String compact = compact(style);
        return TINY.matcher(compact).find() || around && !SIZE.matcher(compact).find();
    }

    /** Whether declarations such as {@code display: none} leave nothing to see. */
    static boolean isStyle(String style) {
        String compact = compact(style);
        return STYLE.matcher(compact).find() || TINY.matcher(compact).find();
    }

    private static String compact(String style) {
        return SPACE.matcher(style.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
