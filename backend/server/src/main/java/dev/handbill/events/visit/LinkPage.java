package dev.handbill.events.visit;

import static dev.handbill.kernel.web.HtmlPage.escape;

import dev.handbill.business.Business;
import dev.handbill.kernel.web.HtmlPage;
import jakarta.ws.rs.core.Response;

/** What a guest sees whose link was cut off or made up. */
final class LinkPage {
    private LinkPage() {}

    static Response unknown(Business business) {
        return page(
                business,
                "This link does not work",
                "It may have been cut off on the way. Open it again from the message itself.",
                404);
    }

    /** For an address from which links were guessed. */
    static Response tooMany(Business business, long seconds) {
        return page(
                business,
                "Please wait",
                "Too many wrong links came from your network. Open yours again in %d minutes."
                        .formatted(Math.ceilDiv(seconds, 60L)),
                429);
    }

    private static Response page(Business business, String title, String text, int status) {
        String body =
                """
                <section class="card">
                <h1>%s</h1>
                <p>%s</p>
                </section>
                """
                        .formatted(escape(title), escape(text));
        return new HtmlPage("en", title, business.brandColor(), body).answer(status);
    }
}
