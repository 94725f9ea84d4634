package dev.handbill.campaign.template;

import org.jsoup.parser.Parser;

/** Character references in HTML text and attributes. */
final class HtmlEntities {
    private HtmlEntities() {}

    /** Most texts have none, and are given back as they are. */
    static String decoded(String text) {
        return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    }
}
