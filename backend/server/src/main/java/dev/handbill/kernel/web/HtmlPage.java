package dev.handbill.kernel.web;

import dev.handbill.kernel.text.Digests;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Base64;

/**
 * The frame of the small pages that customers open on their phones: no script, no outside resource,
 * light and dark, never indexed, never cached. Text goes in through {@link #escape} only.
 *
 * <p>Classes a body may use: {@code card} (a section), {@code lead} (the first, large line), {@code
 * quiet} (small print), {@code code} (a code to read aloud), {@code state} with {@code good} or
 * {@code bad}, {@code qr} (always dark on light). Buttons take the brand color.
 *
 * @param language BCP 47 tag for the reader's software, such as {@code en}
 * @param title plain text
 * @param brandColor {@code #rrggbb}; anything else falls back to Handbill's own
 * @param extraStyle CSS after the common one; the page's own, never anybody's input
 * @param body HTML whose values were escaped by the caller
 */
public record HtmlPage(
        String language, String title, String brandColor, String extraStyle, String body) {
    /** A page that needs no style of its own. */
    public HtmlPage(String language, String title, String brandColor, String body) {
        this(language, title, brandColor, "", body);
    }

    private static final String STYLE =
            """
            :root{color-scheme:light dark;--brand:%s;--on-brand:%s}
            *{box-sizing:border-box}
            body{margin:0;font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;background:#f4f5f7;color:#1a1d21;overflow-wrap:anywhere}
            body::before{content:"";display:block;height:.5rem;background:var(--brand)}
            main{max-width:28rem;margin:0 auto;padding:1rem}
            .card{background:#fff;border:1px solid #dfe2e6;border-radius:.75rem;padding:1.25rem;margin:0 0 1rem}
            h1{font-size:1.5rem;line-height:1.25;margin:0 0 .5rem}
            h2{font-size:1.25rem;line-height:1.25;margin:0 0 .5rem}
            p{margin:.5rem 0}
            .lead{font-size:1.125rem}
            .quiet{color:#545b64;font-size:.9375rem;white-space:pre-line}
            .code{font:600 1.375rem/1.4 ui-monospace,Menlo,Consolas,monospace;letter-spacing:.06em;text-align:center}
            .state{font-weight:600;border-left:.3rem solid;padding:.25rem .75rem}
            .good{color:#1b6e3c}.bad{color:#b02a2a}
            .qr{background:#fff;border-radius:.5rem;padding:.25rem;text-align:center}
            .qr svg{display:block;width:100%%;max-width:17rem;height:auto;margin:0 auto}
            button{font:inherit;font-weight:600;width:100%%;min-height:3rem;border:0;border-radius:.5rem;background:var(--brand);color:var(--on-brand);cursor:pointer}
            a{color:inherit}
            :focus-visible{outline:.2rem solid #3b82f6;outline-offset:.15rem}
            @media screen and (prefers-color-scheme:dark){
            body{background:#15171a;color:#e8eaed}
            .card{background:#1f2227;border-color:#363b42}
            .quiet{color:#a9b0ba}.good{color:#7bd69b}.bad{color:#ff9c9c}}
            """;

    /** Makes text safe between tags and inside quoted attributes. */
    public static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }

    /** The page with the headers that keep it private and inert. */
    public Response answer(int status) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", policy())
                .entity(document())
                .build();
    }

    /** Content security policy: its own style and images, and nothing that runs. */
    public String policy() {
        return "default-src 'none'; style-src 'sha256-%s'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
                .formatted(Base64.getEncoder().encodeToString(Digests.sha256(style())));
    }

    /** The page alone, for a sandboxed frame in the dashboard. */
    public String document() {
        return """
        <!DOCTYPE html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex, nofollow">
        <title>%s</title>
        <style>%s</style>
        </head>
        <body><main>
        %s
        </main></body>
        </html>
        """
                .formatted(escape(language), escape(title), style(), body);
    }

    private String style() {
        BrandColor color = BrandColor.of(brandColor);
        return STYLE.formatted(color.hex(), color.letters()) + extraStyle;
    }
}
