package dev.handbill.campaign.starter;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The templates under {@code resources/starters}: each with its coupon, address and way out. */
@ApplicationScoped
public class StarterTemplates {
    private static final String SMS_OFFER =
            "{{ business.name }}: {{ offer_title | default('A thank-you', true) }} for you{% if first_name %}, {{ first_name }}{% endif %}. Show {{ short_url }} until {{ expires_at }}. Stop: {{ unsubscribe_url }}";

    private static final String SMS_MISSED =
            "{{ business.name }}: we have missed you{% if first_name %}, {{ first_name }}{% endif %}! {{ offer_title | default('A little something', true) }}: {{ short_url }} Stop: {{ unsubscribe_url }}";

    private static final String SMS_EVENT =
            "{{ business.name }}: you are invited! Bring {{ short_url }} and get {{ offer_title | default('a surprise', true) }}. Stop: {{ unsubscribe_url }}";

    private final StarterTemplateList all =
            new StarterTemplateList(
                    withDesigns(
                            new StarterTemplate(
                                    "offer",
                                    "Offer with coupon",
                                    "One offer, one QR code, nothing else.",
                                    "{% if first_name %}{{ first_name }}, {% endif %}{{ offer_title | default('something for you', true) }}",
                                    html("offer"),
                                    SMS_OFFER,
                                    null),
                            new StarterTemplate(
                                    "welcome-back",
                                    "Welcome back",
                                    "For customers who have not come for a while.",
                                    "We have missed you{% if first_name %}, {{ first_name }}{% endif %}",
                                    html("welcome-back"),
                                    SMS_MISSED,
                                    null),
                            new StarterTemplate(
                                    "event",
                                    "Invitation",
                                    "An evening, a tasting, an opening.",
                                    "You are invited{% if first_name %}, {{ first_name }}{% endif %}",
                                    html("event"),
                                    SMS_EVENT,
                                    null)));

    StarterTemplateList all() {
        return all;
    }

    /** Designs come first: they can be changed without HTML. */
    private static List<StarterTemplate> withDesigns(StarterTemplate... inHtml) {
        List<StarterTemplate> all = new ArrayList<>(StarterDesigns.all());
        all.addAll(List.of(inHtml));
        return List.copyOf(all);
    }

    private static String html(String name) {
        String path = "/starters/" + name + ".html";
        try (InputStream in = StarterTemplates.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("No starter at " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
