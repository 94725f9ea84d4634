package dev.handbill.campaign.preflight;

import dev.handbill.campaign.Campaign;
import java.util.List;

/** Names what would go out as it is written and helps nobody there, with its place. */
final class Leftovers {
    void add(Campaign campaign, PreflightNotes notes) {
        tags(campaign.content().subject(), "subject", "/subject", notes);
        String email = campaign.content().emailContent();
        // nobody finds a line of what a design became
        boolean isDesign = campaign.content().design() != null;
        String place = isDesign ? "/design" : "/emailContent";
        tags(email, "e-mail", place, notes);
        tags(campaign.content().smsContent(), "SMS", "/smsContent", notes);
        links(DeadLinks.in(email), email, "link or image", place, notes);
        String sms = campaign.content().smsContent();
        links(DeadLinks.inText(sms), sms, "link", "/smsContent", notes);
    }

    private static void links(
            List<DeadLinks.Link> dead,
            String text,
            String what,
            String pointer,
            PreflightNotes notes) {
        for (DeadLinks.Link link : dead) {
            notes.warning(
                    "dead-link",
                    "%s: the %s \"%s\" %s."
                            .formatted(
                                    place(text, link.at(), pointer),
                                    what,
                                    link.address(),
                                    link.why()),
                    null,
                    pointer);
        }
    }

    private static void tags(String text, String where, String pointer, PreflightNotes notes) {
        for (ForeignTags.Tag tag : ForeignTags.in(text)) {
            notes.warning(
                    "foreign-placeholder",
                    "%s of the %s: \"%s\" looks like another system's placeholder and would be sent as it is. Write {{ first_name }}, or what it stands for."
                            .formatted(place(text, tag.at(), pointer), where, tag.written()),
                    null,
                    pointer);
        }
    }

    private static String place(String text, int at, String pointer) {
        if (pointer.equals("/design")) {
            return "In the design";
        }
        String before = text.substring(0, at);
        long line = before.chars().filter(letter -> letter == '\n').count() + 1;
        return "Line %d, column %d".formatted(line, at - before.lastIndexOf('\n'));
    }
}
