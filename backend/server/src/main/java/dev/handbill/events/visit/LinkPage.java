package dev.handbill.events.visit;

import static dev.handbill.kernel.web.HtmlPage.escape;

import dev.handbill.business.Business;
import dev.handbill.kernel.web.HtmlPage;
import dev.handbill.words.CustomerWords;
import jakarta.ws.rs.core.Response;

/** What a guest sees whose link was cut off or made up. */
record LinkPage(Business business, CustomerWords words) {
    Response unknown() {
        return page(words.say("link.unknown"), words.say("link.unknown-more"), 404);
    }

    /** For an address from which links were guessed. */
    Response tooMany(long seconds) {
        long minutes = Math.ceilDiv(seconds, 60L);
        return page(
                words.say("coupon.wait"),
                minutes == 1 ? words.say("link.wait-one") : words.say("link.wait-more", minutes),
                429);
    }

    private Response page(String title, String text, int status) {
        String body =
                """
                <section class="card">
                <h1>%s</h1>
                <p>%s</p>
                </section>
                """
                        .formatted(escape(title), escape(text));
        return new HtmlPage(words.tag(), title, business.brandColor(), body).answer(status);
    }
}
