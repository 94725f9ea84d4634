package dev.handbill.consent.page;

import static dev.handbill.kernel.web.HtmlPage.escape;

import dev.handbill.business.Business;
import dev.handbill.consent.MaskedAddress;
import dev.handbill.consent.OptOutLinks;
import dev.handbill.consent.page.WhyQueries.Reason;
import dev.handbill.consent.topic.CustomerTopics;
import dev.handbill.kernel.web.HtmlPage;
import dev.handbill.words.CustomerWords;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.jspecify.annotations.Nullable;

/** Tells customers who wrote to them, when, why they may, and how to stop it. */
final class WhyPage {
    private final Business business;
    private final CustomerWords words;
    private final String token;

    WhyPage(Business business, CustomerWords words, String token) {
        this.business = business;
        this.words = words;
        this.token = token;
    }

    Response of(Reason reason) {
        String body =
                """
                <section class="card">
                <h1>%s</h1>
                <p>%s</p>
                <p>%s</p>
                </section>
                <section class="card">
                <h2>%s</h2>
                <p>%s</p>
                </section>
                <p class="quiet">%s</p>
                """
                        .formatted(
                                words.html("why.title"),
                                escape(message(reason)),
                                escape(basis(reason)),
                                words.html("why.how"),
                                words.around(
                                        "why.how-more",
                                        link(
                                                OptOutLinks.preferencesPath(token),
                                                words.say("mail.preferences")),
                                        link(
                                                OptOutLinks.optOutPath(token),
                                                words.say("why.stop." + reason.channel()))),
                                escape(sender()));
        return new HtmlPage(words.tag(), words.say("why.title"), business.brandColor(), body)
                .answer(200);
    }

    private static String link(String address, String text) {
        return "<a href=\"%s\">%s</a>".formatted(escape(address), escape(text));
    }

    private String message(Reason reason) {
        String address = MaskedAddress.of(reason.channel(), reason.address());
        return words.say(
                "why.sent." + reason.channel(),
                business.name(),
                address.isEmpty() ? "" : words.say("why.part.to", address),
                reason.sentAt() == null ? "" : words.say("why.part.on", day(reason.sentAt())),
                reason.campaign() == null ? "" : words.say("why.part.campaign", reason.campaign()),
                reason.topic() == null ? "" : words.say("why.part.topic", reason.topic()));
    }

    private String basis(Reason reason) {
        @Nullable Instant at = reason.consentAt();
        return switch (reason.consent()) {
            case SUBSCRIBED ->
                    at == null
                            ? words.say("why.agreed", agreement(reason))
                            : words.say("why.agreed-on", day(at), agreement(reason));
            case UNKNOWN ->
                    reason.origin().isEmpty()
                            ? words.say("why.customer", business.name(), day(reason.knownSince()))
                            : words.say(
                                    "why.customer-by",
                                    business.name(),
                                    day(reason.knownSince()),
                                    recorded(reason.origin()));
            case UNSUBSCRIBED ->
                    at == null ? words.say("why.stopped") : words.say("why.stopped-on", day(at));
        };
    }

    private String agreement(Reason reason) {
        return reason.basis().isEmpty() ? recorded(reason.source()) : "“" + reason.basis() + "”";
    }

    private String recorded(String source) {
        if (source.startsWith("sign-up page")) {
            return words.say("why.by-you");
        }
        if (source.startsWith("import")) {
            return words.say("why.by-list", business.name());
        }
        return switch (source) {
            case "dashboard" -> words.say("why.by-staff", business.name());
            case "api" -> words.say("why.by-api", business.name());
            case "opt-out page", CustomerTopics.PREFERENCE_PAGE -> words.say("why.by-you");
            default -> words.say("why.by-us", business.name());
        };
    }

    private String sender() {
        String address = business.postalAddress().strip();
        return address.isEmpty() ? business.name() : business.name() + "\n" + address;
    }

    private String day(Instant time) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(words.locale(business.defaultCountry()))
                .format(LocalDate.ofInstant(time, business.timeZone()));
    }
}
