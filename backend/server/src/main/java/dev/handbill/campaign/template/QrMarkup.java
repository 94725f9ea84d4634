package dev.handbill.campaign.template;

import dev.handbill.kernel.web.HtmlPage;
import dev.handbill.words.CustomerWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands where a template says {@code {{ qr_code }}}: the image, and beneath it always the
 * typed code and the link, for mail programs that show no images and phones that cannot scan
 * themselves.
 */
record QrMarkup(
        String marker,
        CustomerWords words,
        List<String> parts,
        String text,
        @Nullable InlineImage attachment) {
    private static final String CONTENT_ID = "coupon@handbill";

    /** The image's address where it is attached. */
    static final String ATTACHED = "cid:" + CONTENT_ID;

    static QrMarkup none(String marker, CustomerWords words) {
        return new QrMarkup(marker, words, List.of(), "", null);
    }

    /**
     * @param dataUri null to attach the image and show it by its Content-ID, because Gmail shows no
     *     {@code data:} images
     */
    static QrMarkup of(
            String marker,
            CustomerWords words,
            byte[] png,
            @Nullable String dataUri,
            String code,
            String shortUrl) {
        String link = HtmlPage.escape(shortUrl);
        return new QrMarkup(
                marker,
                words,
                List.of(
                        dataUri == null ? ATTACHED : dataUri,
                        HtmlPage.escape(code),
                        link,
                        withoutScheme(link)),
                code + "\n" + shortUrl,
                dataUri == null ? new InlineImage(CONTENT_ID, png) : null);
    }

    /**
     * @param parts escaped: the image's address, the code to type, the link, and the link as it is
     *     read
     */
    static String html(CustomerWords words, List<String> parts) {
        // put together by hand: a format string is read anew for every message
        return "<span style=\"display:inline-block;text-align:center;line-height:1.5\"><img src=\""
                + parts.get(0)
                + "\" width=\"220\" height=\"220\" alt=\""
                + words.around("mail.qr", parts.get(1))
                + "\" style=\"display:block;margin:0"
                + " auto;width:220px;height:220px;background:#ffffff;border:0\"><span"
                + " style=\"font-family:Menlo,Consolas,monospace;font-size:18px;"
                + "font-weight:bold;letter-spacing:1px\">"
                + parts.get(1)
                + "</span><br><a href=\""
                + parts.get(2)
                + "\" style=\"font-size:14px;color:inherit\">"
                + parts.get(3)
                + "</a></span>";
    }

    private static String withoutScheme(String link) {
        int scheme = link.indexOf("://");
        return scheme < 0 ? link : link.substring(scheme + 3);
    }

    String inHtml(String body) {
        return body.replace(marker, parts.isEmpty() ? "" : html(words, parts));
    }

    String inText(String body) {
        int at = body.indexOf(marker);
        if (at < 0) {
            return body;
        }
        // on lines of its own: a letter behind it would become part of the address
        StringBuilder filled = new StringBuilder(body.length() + text.length());
        int from = 0;
        while (at >= 0) {
            filled.append(body, from, at);
            filled.append(isBreak(body, at - 1) ? "" : "\n").append(text);
            from = at + marker.length();
            filled.append(isBreak(body, from) ? "" : "\n");
            at = body.indexOf(marker, from);
        }
        return filled.append(body, from, body.length()).toString();
    }

    private static boolean isBreak(String body, int at) {
        return at < 0 || at >= body.length() || body.charAt(at) == '\n';
    }
}
