package dev.handbill.campaign.template;

import dev.handbill.business.Business;
import dev.handbill.campaign.template.html.HtmlText;
import dev.handbill.campaign.template.language.TemplateFailure;
import dev.handbill.consent.OptOutLinks;
import dev.handbill.kernel.web.HtmlPage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Adds the way out and the business's postal address where a reader would not see them. Looks at
 * what came out as a reader does: an address in a comment, in hidden elements or behind an unclosed
 * style sheet is no way out.
 */
final class Footer {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern BODY_START =
            Pattern.compile("<body(?:\\s[^<>]*)?>", Pattern.CASE_INSENSITIVE);

    private final Business business;
    private final String address;

    Footer(Business business) {
        this.business = business;
        this.address = compact(business.postalAddress());
    }

    /** An e-mail with all that it must tell, and its plain-text part. */
    record Complete(String html, String text) {}

    /**
     * @throws TemplateFailure if nobody would see the way out, wherever it were put
     */
    Complete complete(String body, String unsubscribeUrl) {
        HtmlText.Seen seen = HtmlText.read(body);
        boolean hasWayOut = seen.clear().contains(unsubscribeUrl);
        boolean hasAddress = compact(seen.clear()).contains(address);
        if (hasWayOut && hasAddress) {
            return new Complete(body, seen.text());
        }
        String footer = html(unsubscribeUrl, hasWayOut, hasAddress);
        String text = (seen.text() + "\n" + HtmlText.of(footer)).stripLeading();
        if (seen.footerAt() >= 0) {
            return new Complete(inserted(body, footer, seen.footerAt()), text);
        }
        return new Complete(atTheTop(body, footer, unsubscribeUrl), text);
    }

    /** The end of the e-mail is hidden or cut off: its beginning may be seen. */
    private static String atTheTop(String body, String footer, String unsubscribeUrl) {
        Matcher start = BODY_START.matcher(body);
        String inBody = inserted(body, footer, start.find() ? start.end() : 0);
        if (HtmlText.of(inBody).contains(unsubscribeUrl)) {
            return inBody;
        }
        String before = footer + body;
        if (HtmlText.of(before).contains(unsubscribeUrl)) {
            return before;
        }
        throw new TemplateFailure(
                "no-way-out",
                "Nobody would see how to unsubscribe, because the whole e-mail is hidden or cut off. Close what is open, such as <!-- or <style>, and show its body.");
    }

    private static String inserted(String body, String footer, int at) {
        return body.substring(0, at) + footer + body.substring(at);
    }

    private static String compact(String text) {
        return SPACE.matcher(text).replaceAll("");
    }

    private String html(String unsubscribeUrl, boolean hasWayOut, boolean hasAddress) {
        StringBuilder footer = new StringBuilder(512);
        footer.append(
                "<div style=\"margin:24px auto 0;padding:16px;max-width:600px;font:13px/1.5 Arial,sans-serif;color:#666666;text-align:center\">");
        if (!hasAddress) {
            String lines = HtmlPage.escape(business.postalAddress().strip());
            footer.append(HtmlPage.escape(business.name()))
                    .append("<br>")
                    .append(lines.replace("\n", "<br>"))
                    .append("<br>");
        }
        if (!hasWayOut) {
            if (address.isEmpty()) {
                footer.append(HtmlPage.escape(business.name())).append("<br>");
            }
            link(footer, unsubscribeUrl, "Unsubscribe");
            footer.append(" &middot; ");
        }
        link(footer, OptOutLinks.preferencesUrl(unsubscribeUrl), "Choose what you get");
        footer.append(" &middot; ");
        link(footer, OptOutLinks.whyUrl(unsubscribeUrl), "Why did I get this?");
        return footer.append("</div>").toString();
    }

    private static void link(StringBuilder footer, String url, String text) {
        footer.append("<a href=\"")
                .append(HtmlPage.escape(url))
                .append("\" style=\"color:#666666\">")
                .append(text)
                .append("</a>");
    }
}
