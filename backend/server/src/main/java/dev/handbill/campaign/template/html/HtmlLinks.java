package dev.handbill.campaign.template.html;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the addresses of a page's links stand. Also in comments: Outlook reads what is in some of
 * them.
 */
public final class HtmlLinks {
    private HtmlLinks() {}

    /**
     * The address of a link, between its quotation marks.
     *
     * @param from index of its first character
     * @param to behind its last
     */
    public record Place(int from, int to) {
        /** As it is written, entities included. */
        public String in(String html) {
            return html.substring(from, to);
        }
    }

    /** In their order; an address without quotation marks is left out. */
    public static List<Place> of(String html) {
        List<Place> places = new ArrayList<>();
        int tag = html.indexOf('<');
        while (tag >= 0) {
            int name = nameEnd(html, tag + 1);
            if (isLink(html, tag + 1, name)) {
                HtmlAttributes attributes = new HtmlAttributes(html, name);
                Place place = attributes.quoted("href");
                if (place != null) {
                    places.add(place);
                }
            }
            tag = html.indexOf('<', tag + 1);
        }
        return places;
    }

    private static boolean isLink(String html, int from, int to) {
        return to - from == 1 && html.regionMatches(true, from, "a", 0, 1)
                || to - from == 4 && html.regionMatches(true, from, "area", 0, 4);
    }

    private static int nameEnd(String html, int from) {
        int end = from;
        while (end < html.length() && Character.isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        return end;
    }
}
