package dev.handbill.signup.page;

import static dev.handbill.kernel.web.HtmlPage.escape;

import dev.handbill.business.Business;
import dev.handbill.coupon.SingleCoupons.Handed;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.text.Digests;
import dev.handbill.kernel.web.HtmlPage;
import dev.handbill.signup.SignUpPage;
import dev.handbill.signup.SignUpQuestion;
import dev.handbill.words.CustomerWords;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a sign-up: the form, and what follows. The business's own words are text like any
 * other and escaped.
 */
record JoinPage(Business business, CustomerWords words) {
    private static final String STYLE =
            """
            .brand{display:flex;align-items:center;gap:.75rem;margin:.5rem 0 1.25rem;font-weight:600;line-height:1.3}
            .brand img{max-height:3rem;max-width:8rem;background:#fff;border-radius:.5rem}
            h1{font-size:clamp(1.5rem,6.5vw,1.875rem);line-height:1.15;letter-spacing:-.01em;text-wrap:balance}
            .greeting{white-space:pre-line;margin:0 0 1.25rem}
            .field{margin:0 0 1rem}
            .field label{display:block;font-weight:600;margin:0 0 .25rem}
            .field label small{font-weight:400;font-size:.9375rem}
            .field input,.field select{font:inherit;color:inherit;width:100%;min-height:3rem;padding:.5rem .75rem;border:1px solid #767d87;border-radius:.5rem;background:#fff}
            [aria-invalid]{border:2px solid #b02a2a!important}
            .err{color:#b02a2a;font-weight:600;margin:.25rem 0 0}
            .field .yes{display:flex;gap:.75rem;align-items:flex-start;font-weight:400;cursor:pointer}
            .field .yes input{flex:none;width:1.5rem;height:1.5rem;min-height:0;margin:0;accent-color:var(--brand)}
            .trap{position:absolute;left:-200vw;width:1px;height:1px;overflow:hidden}
            form .quiet{margin:.75rem 0 0}
            .button{display:block;text-align:center;text-decoration:none;font-weight:600;line-height:3rem;border-radius:.5rem;background:var(--brand);color:var(--on-brand)}
            nav{display:flex;flex-wrap:wrap;gap:.25rem 1rem;justify-content:center;font-size:.9375rem}
            nav a,nav b{padding:.5rem .25rem}
            @media screen and (prefers-color-scheme:dark){
            .field input,.field select{background:#15171a;border-color:#8a929c}
            .err{color:#ff9c9c}[aria-invalid]{border-color:#ff9c9c!important}}
            """;

    /** What somebody agrees to on this page, in these words. */
    String agreement(SignUpPage page) {
        return page.consentText().isEmpty()
                ? words.say(
                        key(page, "join.agree", "join.agree-phone", "join.agree-both"),
                        business.name())
                : page.consentText();
    }

    /** The key of our words for what the page asks for. */
    private static String key(SignUpPage page, String email, String phone, String both) {
        if (!page.asksFor(Channel.SMS)) {
            return email;
        }
        return page.asksFor(Channel.EMAIL) ? both : phone;
    }

    /** By which a form tells whether it showed the words that hold now. */
    String digest(SignUpPage page) {
        return Digests.sha256Hex(agreement(page)).substring(0, 16);
    }

    /**
     * The form.
     *
     * @param source how they came, from our own list
     * @param note the key of what is said above it; null for nothing
     * @param wrong keys of what is wrong, by field
     */
    HtmlPage form(
            SignUpPage page,
            SentForm form,
            String stamp,
            String source,
            @Nullable String note,
            Map<String, String> wrong) {
        StringBuilder body = new StringBuilder(4_096);
        body.append(brand())
                .append("<section class=\"card\">\n<h1>")
                .append(escape(title(page)))
                .append("</h1>\n");
        if (!page.greeting().isEmpty()) {
            body.append("<p class=\"greeting\">").append(escape(page.greeting())).append("</p>\n");
        }
        if (note != null) {
            body.append("<p class=\"state bad\" role=\"alert\">")
                    .append(words.html(note))
                    .append("</p>\n");
        }
        body.append("<form method=\"post\" action=\"").append(escape(page.path())).append("\">\n");
        hidden(body, SentForm.STAMP, stamp);
        hidden(body, SentForm.WORDS, digest(page));
        hidden(body, SentForm.LANGUAGE, language());
        hidden(body, SentForm.SOURCE, source);
        Fields fields = new Fields(body, form, wrong);
        if (!page.asksName().equals("no")) {
            fields.input(
                    SentForm.FIRST_NAME,
                    words.say("join.first"),
                    "type=\"text\" autocomplete=\"given-name\" maxlength=\"200\"",
                    page.asksName().equals("required"));
            fields.input(
                    SentForm.LAST_NAME,
                    words.say("join.last"),
                    "type=\"text\" autocomplete=\"family-name\" maxlength=\"200\"",
                    false);
        }
        if (page.takesEither()) {
            body.append("<p>").append(words.html("join.either")).append("</p>\n");
        }
        if (page.asksFor(Channel.EMAIL)) {
            fields.address(
                    SentForm.EMAIL,
                    words.say("join.email"),
                    "type=\"email\" autocomplete=\"email\" inputmode=\"email\" maxlength=\"254\"",
                    page,
                    Channel.EMAIL);
        }
        if (page.asksFor(Channel.SMS)) {
            fields.address(
                    SentForm.PHONE,
                    words.say("join.phone"),
                    "type=\"tel\" autocomplete=\"tel\" maxlength=\"64\"",
                    page,
                    Channel.SMS);
        }
        if (!page.asksBirthday().equals("no")) {
            fields.input(
                    SentForm.BIRTHDAY,
                    words.say("join.birthday"),
                    "type=\"date\" autocomplete=\"bday\" min=\"1900-01-01\"",
                    page.asksBirthday().equals("required"));
        }
        for (int i = 0; i < page.questions().size(); i++) {
            fields.question(SentForm.question(i), page.questions().get(i));
        }
        trap(body);
        fields.yes(agreement(page));
        body.append("<button>")
                .append(words.html("join.send"))
                .append("</button>\n<p class=\"quiet\">")
                .append(words.html(key(page, "join.next", "join.next-phone", "join.next-both")))
                .append("</p>\n</form>\n</section>\n")
                .append(languages(source));
        return page(title(page), body.toString());
    }

    /** The same whoever the address belongs to. */
    Response sent(boolean byEmail, boolean bySms) {
        if (byEmail && bySms) {
            return card("join.sent-title-both", "join.sent", "join.sent-phone").answer(200);
        }
        return bySms
                ? card("join.sent-title-phone", "join.sent-phone", "join.sent-more-phone")
                        .answer(200)
                : card("join.sent-title", "join.sent", "join.sent-more").answer(200);
    }

    Response closed() {
        return card("join.closed", "join.closed-more", null).answer(404);
    }

    Response unknown() {
        return card("join.unknown", "join.unknown-more", null).answer(404);
    }

    Response busy() {
        return card("join.busy", "join.busy-more", null).answer(429);
    }

    Response expired() {
        return card("join.expired", "join.expired-more", null).answer(404);
    }

    /**
     * @param address masked
     */
    Response confirm(String address) {
        String title = words.say("join.confirm-title");
        String body =
                """
                %s<section class="card">
                <h1>%s</h1>
                <p class="lead">%s</p>
                <form method="post"><button>%s</button></form>
                <p class="quiet">%s</p>
                <p class="quiet">%s</p>
                </section>
                """
                        .formatted(
                                brand(),
                                escape(title),
                                words.html("join.confirm", business.name(), address),
                                words.html("join.confirm-button"),
                                words.html("join.not-you"),
                                words.html("join.stays", business.name()));
        return page(title, body).answer(200);
    }

    /**
     * @param address masked
     * @param coupon to welcome them; empty for none
     */
    Response done(String address, Optional<Handed> coupon) {
        String title = words.say("join.done");
        String body =
                """
                %s<section class="card">
                <h1>%s</h1>
                <p class="lead" role="status">%s</p>
                %s</section>
                """
                        .formatted(
                                brand(),
                                escape(title),
                                words.html("join.done-more", business.name(), address),
                                coupon.map(this::welcome).orElse(""));
        return page(title, body).answer(200);
    }

    private String welcome(Handed coupon) {
        return """
        <p>%s</p>
        <p><a class="button" href="/c/%s">%s</a></p>
        """
                .formatted(
                        words.html("join.coupon", coupon.offerTitle()),
                        escape(coupon.shortCode()),
                        words.html("join.coupon-button"));
    }

    private String title(SignUpPage page) {
        return page.title().isEmpty() ? words.say("join.title", business.name()) : page.title();
    }

    private String language() {
        return Locale.forLanguageTag(words.tag()).getLanguage();
    }

    private HtmlPage card(String titleKey, String textKey, @Nullable String moreKey) {
        String title = words.say(titleKey);
        String body =
                """
                %s<section class="card">
                <h1>%s</h1>
                <p class="lead" role="status">%s</p>
                %s</section>
                """
                        .formatted(
                                brand(),
                                escape(title),
                                words.html(textKey, business.name()),
                                moreKey == null
                                        ? ""
                                        : "<p class=\"quiet\">" + words.html(moreKey) + "</p>\n");
        return page(title, body);
    }

    private HtmlPage page(String title, String body) {
        return new HtmlPage(words.tag(), title, business.brandColor(), STYLE, body);
    }

    private String brand() {
        String logo = business.logoUrl();
        return "<p class=\"brand\">%s<span>%s</span></p>%n"
                .formatted(
                        logo == null ? "" : "<img src=\"%s\" alt=\"\">".formatted(escape(logo)),
                        escape(business.name()));
    }

    private String languages(String source) {
        StringBuilder nav =
                new StringBuilder("<nav aria-label=\"")
                        .append(words.html("join.languages"))
                        .append("\">\n");
        for (String language : CustomerWords.LANGUAGES) {
            String name = escape(ownName(language));
            nav.append(
                    language.equals(language())
                            ? "<b aria-current=\"true\" lang=\"%s\">%s</b>%n"
                                    .formatted(language, name)
                            : "<a href=\"?lang=%1$s%3$s\" lang=\"%1$s\" hreflang=\"%1$s\">%2$s</a>%n"
                                    .formatted(
                                            language,
                                            name,
                                            source.isEmpty() ? "" : "&amp;from=" + source));
        }
        return nav.append("</nav>").toString();
    }

    /** As its speakers call it. */
    private static String ownName(String language) {
        Locale locale = Locale.forLanguageTag(language);
        String name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    private static void hidden(StringBuilder body, String name, String value) {
        body.append(
                "<input type=\"hidden\" name=\"%s\" value=\"%s\">%n"
                        .formatted(name, escape(value)));
    }

    private void trap(StringBuilder body) {
        body.append(
                """
                <div class="trap" aria-hidden="true"><label>%s <input name="%s" tabindex="-1" autocomplete="off"></label></div>
                """
                        .formatted(words.html("join.trap"), SentForm.TRAP));
    }

    /** Writes fields with what was given and what is wrong with it. */
    private final class Fields {
        private final StringBuilder body;
        private final SentForm form;
        private final Map<String, String> wrong;

        Fields(StringBuilder body, SentForm form, Map<String, String> wrong) {
            this.body = body;
            this.form = form;
            this.wrong = wrong;
        }

        void input(String name, String label, String kind, boolean isRequired) {
            begin(name, label, isRequired);
            control(name, kind, isRequired);
            end(name);
        }

        private void control(String name, String kind, boolean isRequired) {
            body.append(
                    "<input id=\"%1$s\" name=\"%1$s\" value=\"%2$s\" %3$s%4$s>%n"
                            .formatted(
                                    name, escape(form.value(name)), kind, state(name, isRequired)));
        }

        /** One of two that may be left out, but not both, is not called optional. */
        void address(String name, String label, String kind, SignUpPage page, Channel channel) {
            if (!page.takesEither()) {
                input(name, label, kind, page.needs(channel));
                return;
            }
            begin(name, label, true);
            control(name, kind, false);
            end(name);
        }

        void question(String name, SignUpQuestion question) {
            boolean isRequired = question.mustBeAnswered();
            if (!question.asksToChoose()) {
                input(name, question.label(), "type=\"text\" maxlength=\"200\"", isRequired);
                return;
            }
            begin(name, question.label(), isRequired);
            body.append(
                            "<select id=\"%1$s\" name=\"%1$s\"%2$s>%n"
                                    .formatted(name, state(name, isRequired)))
                    .append(
                            "<option value=\"\">%s</option>%n"
                                    .formatted(words.html("join.choose")));
            for (String choice : question.offered()) {
                body.append(
                        "<option%s>%s</option>%n"
                                .formatted(
                                        choice.equals(form.value(name)) ? " selected" : "",
                                        escape(choice)));
            }
            body.append("</select>\n");
            end(name);
        }

        /** Never ticked by us: a yes is the reader's own act. */
        void yes(String agreement) {
            body.append(
                    """
                    <div class="field"><label class="yes"><input type="checkbox" id="yes" name="yes" value="yes"%s%s><span>%s</span></label>
                    """
                            .formatted(
                                    form.value(SentForm.YES).equals("yes") ? " checked" : "",
                                    state(SentForm.YES, true),
                                    escape(agreement)));
            end(SentForm.YES);
        }

        private void begin(String name, String label, boolean isRequired) {
            body.append(
                    "<div class=\"field\"><label for=\"%s\">%s</label>%n"
                            .formatted(
                                    name,
                                    isRequired
                                            ? escape(label)
                                            : words.html("join.optional", label)));
        }

        private String state(String name, boolean isRequired) {
            String marks = isRequired ? " required" : "";
            return wrong.containsKey(name)
                    ? marks + " aria-invalid=\"true\" aria-describedby=\"wrong-%s\"".formatted(name)
                    : marks;
        }

        private void end(String name) {
            String key = wrong.get(name);
            if (key != null) {
                body.append(
                        "<p class=\"err\" id=\"wrong-%s\">%s</p>%n"
                                .formatted(name, words.html(key)));
            }
            body.append("</div>\n");
        }
    }
}
