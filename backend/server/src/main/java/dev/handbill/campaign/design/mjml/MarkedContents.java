package dev.handbill.campaign.design.mjml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps what anybody wrote out of the MJML: a mark stands for it until the HTML is there. So the
 * parser of MJML sees our own words alone, and each value is made safe once, for where it ends up.
 */
final class MarkedContents {
    private static final Pattern MARK = Pattern.compile("hbmark(\\d+)x");

    private final List<String> contents = new ArrayList<>();

    /** The mark for what is ready to stand in HTML, between tags or in a quoted attribute. */
    String mark(String ready) {
        contents.add(ready);
        return "hbmark" + (contents.size() - 1) + "x";
    }

    /** Puts everything in its place; what is put in is not looked at again. */
    String fill(String html) {
        Matcher mark = MARK.matcher(html);
        return mark.replaceAll(
                found -> Matcher.quoteReplacement(contents.get(Integer.parseInt(found.group(1)))));
    }
}
