package dev.handbill.consent.page;

import static dev.handbill.kernel.web.HtmlPage.escape;

import dev.handbill.business.Business;
import dev.handbill.consent.MaskedAddress;
import dev.handbill.consent.OptOutLinks;
import dev.handbill.consent.page.WhyQueries.Reason;
import dev.handbill.consent.topic.CustomerTopics;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.web.HtmlPage;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells customers who wrote to them, when, why they may, and how to stop it. */
final class WhyPage {
    private final Business business;
    private final String token;

    WhyPage(Business business, String token) {
        this.business = business;
        this.token = token;
    }

    Response of(Reason reason) {
        String body =
                """
                <section class="card">
                <h1>Why did I get this?</h1>
                <p>%s</p>
                <p>%s</p>
                </section>
                <section class="card">
                <h2>How to stop it</h2>
                <p><a href="%s">Choose what you get</a> or <a href="%s">stop %s</a>. You need no account, and it works at once.</p>
                </section>
                <p class="quiet">%s</p>
                """
                        .formatted(
                                escape(message(reason)),
                                escape(basis(reason)),
                                escape(OptOutLinks.preferencesPath(token)),
                                escape(OptOutLinks.optOutPath(token)),
                                reason.channel() == Channel.EMAIL ? "e-mails" : "text messages",
                                escape(sender()));
        return new HtmlPage("en", "Why did I get this?", business.brandColor(), body).answer(200);
    }

    private String message(Reason reason) {
        String thing = reason.channel() == Channel.EMAIL ? "an e-mail" : "a text message";
        String address = MaskedAddress.of(reason.channel(), reason.address());
        return "%s sent you %s%s%s%s%s."
                .formatted(
                        business.name(),
                        thing,
                        address.isEmpty() ? "" : " to " + address,
                        reason.sentAt() == null ? "" : " on " + day(reason.sentAt()),
                        reason.campaign() == null ? "" : ": “" + reason.campaign() + "”",
                        reason.topic() == null ? "" : " (about: " + reason.topic() + ")");
    }

    private String basis(Reason reason) {
        return switch (reason.consent()) {
            case SUBSCRIBED ->
                    "You agreed to get these messages%s: %s."
                            .formatted(on(reason.consentAt()), agreement(reason));
            case UNKNOWN ->
                    "You are a customer of %s, who has had your address since %s%s."
                            .formatted(
                                    business.name(),
                                    day(reason.knownSince()),
                                    reason.origin().isEmpty()
                                            ? ""
                                            : " (" + recorded(reason.origin()) + ")");
            case UNSUBSCRIBED ->
                    "You have stopped these messages%s. What was on its way by then may still have arrived."
                            .formatted(on(reason.consentAt()));
        };
    }

    private String agreement(Reason reason) {
        return reason.basis().isEmpty() ? recorded(reason.source()) : "“" + reason.basis() + "”";
    }

    private String recorded(String source) {
        if (source.startsWith("import")) {
            return "from a customer list of " + business.name();
        }
        return switch (source) {
            case "dashboard" -> "recorded by the staff of " + business.name();
            case "api" -> "passed on by another system of " + business.name();
            case "opt-out page", CustomerTopics.PREFERENCE_PAGE -> "you chose so yourself here";
            default -> "recorded by " + business.name();
        };
    }

    private String sender() {
        String address = business.postalAddress().strip();
        return address.isEmpty() ? business.name() : business.name() + "\n" + address;
    }

    private String on(@Nullable Instant time) {
        return time == null ? "" : " on " + day(time);
    }

    private String day(Instant time) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.of("en", business.defaultCountry()))
                .format(LocalDate.ofInstant(time, business.timeZone()));
    }
}
