package dev.handbill.campaign.template;

import dev.handbill.business.Business;
import dev.handbill.campaign.template.html.HtmlText;
import dev.handbill.campaign.template.language.TemplateFailure;
import dev.handbill.consent.OptOutLinks;
import dev.handbill.kernel.web.HtmlPage;
import dev.handbill.words.CustomerWords;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Adds the way out and the business's postal address where a reader would not see them. Looks at
 * what came out as a reader does: an address in a comment, in hidden elements or behind an unclosed
 * style sheet is no way out.
 */
final class Footer {
    private static final Pattern BODY_START =
            Pattern.compile("<body(?:\\s[^<>]*)?>", Pattern.CASE_INSENSITIVE);

    private final Business business;
    private final CustomerWords words;
    private final String address;
    private final boolean isMessage;

    /**
     * @param isMessage whether there is no list to leave: then it tells who writes, and no more
     */
    Footer(Business business, CustomerWords words, boolean isMessage) {
        this.isMessage = isMessage;
        this.business = business;
        this.words = words;
        this.address = compact(business.postalAddress());
    }

    /**
     * An e-mail with all that it must tell, and its plain-text part.
     *
     * @param end index at which something can be added behind all that is seen; -1 if there is no
     *     such place
     */
    record Complete(String html, String text, int end) {}

    /** What a reader sees without a footer. */
    record Shown(boolean wayOut, boolean address) {
        boolean isAll() {
            return wayOut && address;
        }
    }

    /** Where the footer's links lead, escaped. */
    record Links(String unsubscribe, String preferences, String why) {
        static Links of(String unsubscribeUrl) {
            return new Links(
                    HtmlPage.escape(unsubscribeUrl),
                    HtmlPage.escape(OptOutLinks.preferencesUrl(unsubscribeUrl)),
                    HtmlPage.escape(OptOutLinks.whyUrl(unsubscribeUrl)));
        }
    }

    /**
     * @throws TemplateFailure if nobody would see the way out, wherever it were put
     */
    Complete complete(String body, String unsubscribeUrl) {
        HtmlText.Seen seen = HtmlText.read(body);
        Shown shown = shown(seen, unsubscribeUrl);
        if (shown.isAll()) {
            return new Complete(body, seen.text(), seen.footerAt());
        }
        String footer = html(Links.of(unsubscribeUrl), shown);
        String text = below(seen, HtmlText.of(footer));
        if (seen.footerAt() >= 0) {
            return new Complete(
                    inserted(body, footer, seen.footerAt()),
                    text,
                    seen.footerAt() + footer.length());
        }
        return new Complete(atTheTop(body, footer, unsubscribeUrl), text, -1);
    }

    Shown shown(HtmlText.Seen seen, String unsubscribeUrl) {
        return new Shown(
                isMessage || seen.clear().contains(unsubscribeUrl),
                compact(seen.clear()).contains(address));
    }

    /** The plain-text part with the footer's text. */
    static String below(HtmlText.Seen seen, String footer) {
        return (seen.text() + "\n" + footer).stripLeading();
    }

    /** The end of the e-mail is hidden or cut off: its beginning may be seen. */
    private String atTheTop(String body, String footer, String unsubscribeUrl) {
        Matcher start = BODY_START.matcher(body);
        String inBody = inserted(body, footer, start.find() ? start.end() : 0);
        if (isMessage || HtmlText.of(inBody).contains(unsubscribeUrl)) {
            return inBody;
        }
        String before = footer + body;
        if (HtmlText.of(before).contains(unsubscribeUrl)) {
            return before;
        }
        throw new TemplateFailure(
                "no-way-out",
                "Nobody would see how to unsubscribe, because the whole e-mail is hidden or cut"
                        + " off. Close what is open, such as <!-- or <style>, and show its body.");
    }

    static String inserted(String body, String footer, int at) {
        return body.substring(0, at) + footer + body.substring(at);
    }

    /** Without white space of any script; a pattern for it took longer than reading the page. */
    private static String compact(String text) {
        StringBuilder compact = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean isSpace =
                    letter == ' '
                            || letter >= '\t' && letter <= '\r'
                            || letter >= 0x80 && Character.isSpaceChar(letter);
            if (!isSpace) {
                compact.append(letter);
            }
        }
        return compact.toString();
    }

    String html(Links links, Shown shown) {
        StringBuilder footer = new StringBuilder(512);
        footer.append(
                "<div style=\"margin:24px auto 0;padding:16px;max-width:600px;font:13px/1.5"
                        + " Arial,sans-serif;color:#666666;text-align:center\">");
        if (!shown.address()) {
            String lines = HtmlPage.escape(business.postalAddress().strip());
            footer.append(HtmlPage.escape(business.name()))
                    .append("<br>")
                    .append(lines.replace("\n", "<br>"))
                    .append("<br>");
        }
        if (isMessage) {
            return footer.append("</div>").toString();
        }
        if (!shown.wayOut()) {
            if (address.isEmpty()) {
                footer.append(HtmlPage.escape(business.name())).append("<br>");
            }
            link(footer, links.unsubscribe(), words.html("mail.unsubscribe"));
            footer.append(" &middot; ");
        }
        link(footer, links.preferences(), words.html("mail.preferences"));
        footer.append(" &middot; ");
        link(footer, links.why(), words.html("mail.why"));
        return footer.append("</div>").toString();
    }

    private static void link(StringBuilder footer, String url, String text) {
        footer.append("<a href=\"")
                .append(url)
                .append("\" style=\"color:#666666\">")
                .append(text)
                .append("</a>");
    }
}
