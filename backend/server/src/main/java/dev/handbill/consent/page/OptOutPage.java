package dev.handbill.consent.page;

import static dev.handbill.kernel.web.HtmlPage.escape;

import dev.handbill.business.Business;
import dev.handbill.consent.MaskedAddress;
import dev.handbill.consent.OptOutLinks;
import dev.handbill.consent.OptOuts.Standing;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.web.HtmlPage;
import jakarta.ws.rs.core.Response;

/** What customers see when they follow the way out of a message. */
final class OptOutPage {
    private final Business business;
    private final String token;

    OptOutPage(Business business, String token) {
        this.business = business;
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
        return page("Messages from " + business.name(), body + more(), 200);
    }

    Response gone() {
        return message(
                "You are not on our list any more",
                "%s has no address of yours and sends you nothing.".formatted(business.name()),
                200);
    }

    Response test() {
        return message(
                "This is a test",
                "The message you opened is a test by %s. In the real one, this page lets the customer stop messages. Nothing was changed."
                        .formatted(business.name()),
                200);
    }

    Response misunderstood() {
        return message(
                "Nothing was changed",
                "This page was asked for something it does not do. Go back and use its buttons.",
                400);
    }

    Response unknown() {
        return message(
                "This link does not work",
                "It may have been cut off on the way. Open it again from the message itself, or ask %s to take you off the list."
                        .formatted(business.name()),
                404);
    }

    private String more() {
        return """
        <p class="quiet"><a href="%s">Choose what you get</a> · <a href="%s">Why did I get this?</a></p>
        """
                .formatted(
                        escape(OptOutLinks.preferencesPath(token)),
                        escape(OptOutLinks.whyPath(token)));
    }

    private String card(
            Standing customer, Channel channel, boolean isFirst, boolean canBeTakenBack) {
        String heading = isFirst ? "h1" : "h2";
        String address = MaskedAddress.of(channel, customer.address(channel));
        return customer.isOptedOut(channel)
                ? section(
                        heading,
                        "You get no more %s".formatted(things(channel)),
                        "%s sends no more %s%s. A message that is already on its way may still arrive. %s"
                                .formatted(
                                        business.name(),
                                        things(channel),
                                        to(address),
                                        wayBack(channel, canBeTakenBack)),
                        canBeTakenBack ? form(channel, "subscribe", "Subscribe again") : "")
                : section(
                        heading,
                        isFirst
                                ? "Stop %s?".formatted(things(channel))
                                : "And %s?".formatted(things(channel)),
                        "You get %s from %s%s."
                                .formatted(things(channel), business.name(), to(address)),
                        form(channel, "stop", "Stop " + things(channel)));
    }

    private static String wayBack(Channel channel, boolean canBeTakenBack) {
        if (canBeTakenBack) {
            return "If this was a mistake, take it back here.";
        }
        return channel == Channel.SMS
                ? "To get them again, answer START to one of them, or ask us."
                : "To get them again, ask us.";
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

    private Response message(String title, String text, int status) {
        return page(title, section("h1", title, text, ""), status);
    }

    private Response page(String title, String body, int status) {
        return new HtmlPage("en", title, business.brandColor(), body).answer(status);
    }

    private static String things(Channel channel) {
        return channel == Channel.EMAIL ? "e-mails" : "text messages";
    }

    private static String to(String address) {
        return address.isEmpty() ? "" : " to " + address;
    }
}
