package dev.handbill.consent.page;

import static dev.handbill.kernel.web.HtmlPage.escape;

import dev.handbill.business.Business;
import dev.handbill.consent.MaskedAddress;
import dev.handbill.consent.OptOutLinks;
import dev.handbill.consent.page.Preferences.Wishes;
import dev.handbill.consent.topic.CustomerTopicView;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.web.HtmlPage;
import dev.handbill.words.CustomerWords;
import jakarta.ws.rs.core.Response;

/** The page on which customers choose what they get: boxes to tick, one button, no script. */
final class PreferencePage {
    private static final String STYLE =
            """
            fieldset{border:0;margin:0 0 1rem;padding:0;min-width:0}
            legend{font-weight:600;padding:0;margin:0 0 .25rem}
            .box{display:flex;gap:.75rem;align-items:flex-start;min-height:3rem;padding:.625rem 0;border-top:1px solid #dfe2e6;cursor:pointer}
            .box input{flex:none;width:1.5rem;height:1.5rem;margin:0;accent-color:var(--brand)}
            .box small{display:block;color:#545b64;font-size:.9375rem}
            button.plain{background:none;color:inherit;border:1px solid #8a929c}
            @media(prefers-color-scheme:dark){.box{border-color:#363b42}.box small{color:#a9b0ba}}
            """;

    private final Business business;
    private final CustomerWords words;
    private final String token;

    PreferencePage(Business business, CustomerWords words, String token) {
        this.business = business;
        this.words = words;
        this.token = token;
    }

    /**
     * @param isSaved whether this is the answer to a form
     */
    Response of(Wishes wishes, boolean isSaved) {
        StringBuilder body = new StringBuilder(2_048);
        body.append("<section class=\"card\">\n<h1>")
                .append(words.html("wish.ask", business.name()))
                .append("</h1>\n");
        if (isSaved) {
            body.append("<p class=\"state good\" role=\"status\">")
                    .append(words.html("page.saved"))
                    .append("</p>\n");
        }
        body.append("<form method=\"post\">\n<fieldset><legend>")
                .append(words.html("wish.how"))
                .append("</legend>\n");
        for (Channel channel : Channel.values()) {
            channel(body, wishes, channel);
        }
        body.append("</fieldset>\n");
        topics(body, wishes);
        body.append("<button name=\"action\" value=\"save\">")
                .append(words.html("wish.save"))
                .append("</button>\n</form>\n</section>\n");
        stop(body, wishes);
        body.append("<p class=\"quiet\"><a href=\"")
                .append(escape(OptOutLinks.whyPath(token)))
                .append("\">")
                .append(words.html("mail.why"))
                .append("</a></p>");
        return new HtmlPage(
                        words.tag(),
                        words.say("wish.title"),
                        business.brandColor(),
                        STYLE,
                        body.toString())
                .answer(200);
    }

    private void channel(StringBuilder body, Wishes wishes, Channel channel) {
        String address = wishes.standing().address(channel);
        if (address == null) {
            return;
        }
        String masked = MaskedAddress.of(channel, address);
        if (wishes.isOffered(channel)) {
            box(
                    body,
                    channel.wire(),
                    words.say("wish." + channel),
                    words.say("wish.to", masked),
                    !wishes.standing().isOptedOut(channel));
            return;
        }
        body.append("<p class=\"quiet\">")
                .append(
                        wishes.left().contains(channel)
                                ? words.html("wish.left." + channel, masked)
                                : words.html("wish.back." + channel, masked))
                .append("</p>\n");
    }

    private void topics(StringBuilder body, Wishes wishes) {
        if (wishes.topics().isEmpty()) {
            return;
        }
        body.append("<fieldset><legend>").append(words.html("wish.about")).append("</legend>\n");
        for (CustomerTopicView topic : wishes.topics()) {
            box(
                    body,
                    Preferences.TOPIC + topic.topicId(),
                    topic.name(),
                    topic.description(),
                    !topic.isLeft());
        }
        body.append("</fieldset>\n");
    }

    private static void box(
            StringBuilder body, String name, String title, String text, boolean isTicked) {
        body.append("<input type=\"hidden\" name=\"shown\" value=\"")
                .append(escape(name))
                .append("\">\n<label class=\"box\"><input type=\"checkbox\" name=\"keep\" value=\"")
                .append(escape(name))
                .append(isTicked ? "\" checked>" : "\">")
                .append("<span>")
                .append(escape(title));
        if (!text.isEmpty()) {
            body.append(" <small>").append(escape(text)).append("</small>");
        }
        body.append("</span></label>\n");
    }

    private void stop(StringBuilder body, Wishes wishes) {
        boolean getsAnything = false;
        for (Channel channel : Channel.values()) {
            getsAnything |= wishes.isOffered(channel) && !wishes.standing().isOptedOut(channel);
        }
        if (getsAnything) {
            body.append(
                    """
                    <section class="card">
                    <h2>%s</h2>
                    <form method="post"><button class="plain" name="action" value="stop">%s</button></form>
                    </section>
                    """
                            .formatted(words.html("wish.stop-ask"), words.html("wish.stop")));
        } else {
            body.append("<p class=\"quiet\">")
                    .append(words.html("wish.nothing", business.name()))
                    .append("</p>\n");
        }
    }
}
