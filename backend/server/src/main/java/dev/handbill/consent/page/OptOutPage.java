package dev.handbill.consent.page;

import static dev.handbill.kernel.web.HtmlPage.escape;

import dev.handbill.business.Business;
import dev.handbill.consent.MaskedAddress;
import dev.handbill.consent.OptOutLinks;
import dev.handbill.consent.OptOuts.Standing;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.web.HtmlPage;
import dev.handbill.words.CustomerWords;
import jakarta.ws.rs.core.Response;

/** What customers see when they follow the way out of a message. */
final class OptOutPage {
    private final Business business;
    private final CustomerWords words;
    private final String token;

    OptOutPage(Business business, CustomerWords words, String token) {
        this.business = business;
        this.words = words;
        this.token = token;
    }

    /**
     * The link's own channel first, then the other one, each with the one thing to do about it.
     *
     * @param canBeTakenBack whether the link's own channel was left on a page; no link subscribes
     *     to another channel
     */
    Response standing(Standing customer, Channel channel, boolean canBeTakenBack) {
        Channel other = channel == Channel.EMAIL ? Channel.SMS : Channel.EMAIL;
        String body = card(customer, channel, true, canBeTakenBack);
        if (customer.address(other) != null) {
            body += card(customer, other, false, false);
        }
        return page(words.say("stop.title", business.name()), body + more(), 200);
    }

    Response gone() {
        return message("page.gone", "page.gone-more", 200);
    }

    Response test() {
        return message("page.test", "page.test-more", 200);
    }

    Response misunderstood() {
        return message("page.nothing", "page.nothing-more", 400);
    }

    Response unknown() {
        return message("page.unknown", "page.unknown-more", 404);
    }

    private String more() {
        return """
        <p class="quiet"><a href="%s">%s</a> · <a href="%s">%s</a></p>
        """
                .formatted(
                        escape(OptOutLinks.preferencesPath(token)),
                        words.html("mail.preferences"),
                        escape(OptOutLinks.whyPath(token)),
                        words.html("mail.why"));
    }

    private String card(
            Standing customer, Channel channel, boolean isFirst, boolean canBeTakenBack) {
        String heading = isFirst ? "h1" : "h2";
        String address = MaskedAddress.of(channel, customer.address(channel));
        return customer.isOptedOut(channel)
                ? section(
                        heading,
                        words.say("stop.done." + channel),
                        (address.isEmpty()
                                        ? words.say("stop.done-more." + channel, business.name())
                                        : words.say(
                                                "stop.done-at." + channel,
                                                business.name(),
                                                address))
                                + " "
                                + wayBack(channel, canBeTakenBack),
                        canBeTakenBack ? form(channel, "subscribe", words.say("stop.again")) : "")
                : section(
                        heading,
                        isFirst
                                ? words.say("stop.ask." + channel)
                                : words.say("stop.also." + channel),
                        address.isEmpty()
                                ? words.say("stop.get." + channel, business.name())
                                : words.say("stop.get-at." + channel, business.name(), address),
                        form(channel, "stop", words.say("stop.button." + channel)));
    }

    private String wayBack(Channel channel, boolean canBeTakenBack) {
        return canBeTakenBack ? words.say("stop.mistake") : words.say("stop.ask-us." + channel);
    }

    private static String section(String heading, String title, String text, String form) {
        return """
        <section class="card">
        <%1$s>%2$s</%1$s>
        <p>%3$s</p>
        %4$s
        </section>
        """
                .formatted(heading, escape(title), escape(text), form);
    }

    private static String form(Channel channel, String action, String label) {
        return """
        <form method="post">
        <input type="hidden" name="channel" value="%s">
        <button name="action" value="%s">%s</button>
        </form>
        """
                .formatted(channel.wire(), action, escape(label));
    }

    private Response message(String titleKey, String textKey, int status) {
        String title = words.say(titleKey);
        String text = words.say(textKey, business.name());
        return page(title, section("h1", title, text, ""), status);
    }

    private Response page(String title, String body, int status) {
        return new HtmlPage(words.tag(), title, business.brandColor(), body).answer(status);
    }
}
