package dev.handbill.campaign.design.mjml;

import dev.handbill.kernel.web.HtmlPage;
import dev.handbill.words.CustomerWords;

/**
 * What all writers of one e-mail share.
 *
 * @param publicUrl under which pictures are found
 * @param contents keep what somebody wrote until the HTML is there
 */
record Writing(Look look, CustomerWords words, String publicUrl, MarkedContents contents) {

    /** A piece of text in MJML, ready-made HTML in it. */
    String text(String cssClass, String attributes, String html) {
        return "<mj-text css-class=\"%s\" %s>%s</mj-text>"
                .formatted(cssClass, attributes, contents.mark(html));
    }

    /** Where a picture lies, for everybody who reads e-mail. */
    String absolute(String url) {
        return url.startsWith("/") ? publicUrl + url : url;
    }

    /** A link with words that are safe already. */
    String link(String address, String words, String color) {
        return "<a href=\"%s\" style=\"color:%s\">%s</a>".formatted(address, color, words);
    }

    String word(String ours) {
        return HtmlPage.escape(ours);
    }
}
