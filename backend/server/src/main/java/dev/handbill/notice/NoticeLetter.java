package dev.handbill.notice;

import dev.handbill.business.Business;
import dev.handbill.kernel.web.BrandColor;
import dev.handbill.kernel.web.HtmlPage;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The look of an e-mail that Handbill itself writes: the business's logo and color, a few lines,
 * one button. All words are plain text here and escaped where they become HTML.
 *
 * @param language BCP 47 tag of the words
 * @param before lines above the button
 * @param after small print below it
 */
public record NoticeLetter(
        String language,
        String heading,
        List<String> before,
        @Nullable Button button,
        List<String> after) {

    /**
     * @param url also written out below, for whose mail program shows no buttons
     */
    public record Button(String label, String url) {}

    /**
     * @param publicUrl where the logo is fetched from
     */
    public String html(Business business, String publicUrl) {
        BrandColor color = BrandColor.of(business.brandColor());
        return """
        <!DOCTYPE html>
        <html lang="%s">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark"><title>%s</title></head>
        <body style="margin:0;padding:0;background:#f4f5f7">
        <table role="presentation" width="100%%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px">
        <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" style="max-width:520px;background:#ffffff;border-top:6px solid %s">
        <tr><td style="padding:24px;font:16px/1.5 Arial,Helvetica,sans-serif;color:#1a1d21">
        %s<h1 style="margin:0 0 12px;font-size:22px;line-height:1.25">%s</h1>
        %s%s%s</td></tr></table>
        </td></tr></table>
        </body>
        </html>
        """
                .formatted(
                        HtmlPage.escape(language),
                        HtmlPage.escape(heading),
                        color.hex(),
                        head(business, publicUrl),
                        HtmlPage.escape(heading),
                        paragraphs(before, "margin:0 0 12px"),
                        button == null ? "" : button(button, color),
                        paragraphs(after, "margin:0 0 8px;font-size:14px;color:#545b64"));
    }

    /** The same for who reads no HTML. */
    public String text(Business business) {
        return Stream.of(
                        Stream.of(heading),
                        before.stream(),
                        button == null ? Stream.<String>empty() : Stream.of(button.url()),
                        after.stream(),
                        Stream.of("-- \n" + business.name()))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n\n"));
    }

    private static String head(Business business, String publicUrl) {
        String name = HtmlPage.escape(business.name());
        String logo = business.logoUrl();
        return logo == null
                ? "<p style=\"margin:0 0 16px;font-weight:bold\">%s</p>%n".formatted(name)
                : "<p style=\"margin:0 0 16px\"><img src=\"%s\" alt=\"%s\" height=\"40\" style=\"display:block;height:40px;width:auto;border:0\"></p>%n"
                        .formatted(HtmlPage.escape(publicUrl + logo), name);
    }

    private static String button(Button button, BrandColor color) {
        String url = HtmlPage.escape(button.url());
        return """
        <p style="margin:20px 0"><a href="%1$s" style="display:inline-block;padding:12px 20px;background:%2$s;color:%3$s;font-weight:bold;text-decoration:none">%4$s</a></p>
        <p style="margin:0 0 16px;font-size:14px;color:#545b64;word-break:break-all"><a href="%1$s" style="color:#545b64">%1$s</a></p>
        """
                .formatted(url, color.hex(), color.letters(), HtmlPage.escape(button.label()));
    }

    private static String paragraphs(List<String> lines, String style) {
        return lines.stream()
                .map(line -> "<p style=\"%s\">%s</p>%n".formatted(style, HtmlPage.escape(line)))
                .collect(Collectors.joining());
    }
}
