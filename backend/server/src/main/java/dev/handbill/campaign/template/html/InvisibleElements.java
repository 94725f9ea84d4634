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

    /** Declarations that leave nothing to see. */
    private static final Pattern STYLE =
            Pattern.compile(
                    "(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|opacity:0*(?:\\.0*)?%?(?=;|!|$)"
                            + "|(?:font-size|max-height|max-width|height|width|line-height):0*(?:\\.0*)?(?:px|em|rem|pt|%|vh|vw)?(?=;|!|$)"
                            + "|font-size:1(?:\\.\\d*)?px|mso-hide:all|color:transparent|text-indent:-\\d{3,}|(?:margin-)?(?:left|top):-\\d{3,}"
                            + "|clip:rect\\((?:0(?:px)?,?){4}\\)|clip-path:inset\\((?:50|100)%|transform:scale\\(0\\)|filter:opacity\\(0%?\\))");

    private InvisibleElements() {}

    static boolean is(String element, HtmlAttributes attributes) {
        if (ELEMENTS.contains(element) || attributes.has("hidden")) {
            return true;
        }
        return isStyle(attributes.get("style"));
    }

    /** Whether declarations such as {@code display: none} leave nothing to see. */
    static boolean isStyle(String style) {
        return !style.isEmpty()
                && STYLE.matcher(SPACE.matcher(style.toLowerCase(Locale.ROOT)).replaceAll(""))
                        .find();
    }
}
