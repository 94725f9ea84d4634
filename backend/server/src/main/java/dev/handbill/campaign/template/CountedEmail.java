package dev.handbill.campaign.template;

import dev.handbill.campaign.link.LinkCounting;
import dev.handbill.campaign.template.html.HtmlLinks;
import dev.handbill.kernel.text.Marks;
import java.util.ArrayList;
import java.util.List;

/**
 * An e-mail's HTML with counted addresses in the place of its links, and the picture that tells
 * that it was read at its end. Its plain-text part keeps the addresses as they were written.
 */
final class CountedEmail {
    private final LinkCounting counting;

    /** An address that holds it is none. */
    private final String qrMarker;

    CountedEmail(LinkCounting counting, String qrMarker) {
        this.counting = counting;
        this.qrMarker = qrMarker;
    }

    String token(long deliveryId) {
        return counting.token(deliveryId);
    }

    String longestToken() {
        return counting.longestToken();
    }

    /** As {@link LinkCounting#href}. */
    String href(String token, String href) {
        return counting.href(token, href);
    }

    /**
     * The HTML of one recipient.
     *
     * @param end where the picture goes; -1 for nowhere
     */
    String of(String html, int end, String token) {
        StringBuilder counted = new StringBuilder(html.length() + 1_024);
        int from = 0;
        for (HtmlLinks.Place place : places(html)) {
            add(counted, html, from, place.from(), end, token);
            counted.append(counting.href(token, place.in(html)));
            from = place.to();
        }
        add(counted, html, from, html.length(), end, token);
        return counted.toString();
    }

    /**
     * HTML with marks.
     *
     * @param hrefs addresses that are to be written for each recipient, in the marks behind the
     *     token's
     */
    record Prepared(String html, List<Marks.Cut> hrefs) {}

    /**
     * The HTML of all recipients.
     *
     * @param html with marks in its holes
     * @param end where the picture goes
     * @param token number of the mark of the message's token; those behind it are free
     */
    Prepared prepared(String html, int end, Marks marks, int token) {
        String mark = marks.of(token);
        StringBuilder counted = new StringBuilder(html.length() + 1_024);
        List<Marks.Cut> hrefs = new ArrayList<>();
        int from = 0;
        for (HtmlLinks.Place place : places(html)) {
            add(counted, html, from, place.from(), end, mark);
            String href = place.in(html);
            String shared = counting.sharedHref(mark, href);
            if (shared == null) {
                hrefs.add(marks.cut(href));
                counted.append(marks.of(token + hrefs.size()));
            } else {
                counted.append(shared);
            }
            from = place.to();
        }
        add(counted, html, from, html.length(), end, mark);
        return new Prepared(counted.toString(), List.copyOf(hrefs));
    }

    private List<HtmlLinks.Place> places(String html) {
        return HtmlLinks.of(html).stream()
                .filter(place -> !place.in(html).contains(qrMarker))
                .toList();
    }

    /** What stands between two links, with the picture if its place is there. */
    private void add(StringBuilder counted, String html, int from, int to, int end, String token) {
        boolean isHere = counting.countsOpens() && end >= from && end <= to && end >= 0;
        if (!isHere) {
            counted.append(html, from, to);
            return;
        }
        counted.append(html, from, end).append(counting.picture(token)).append(html, end, to);
    }
}
