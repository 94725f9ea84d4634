package dev.handbill.campaign.preflight;

import dev.handbill.campaign.Campaign;

/** Names what would go out as it is written and helps nobody there, with its place. */
final class Leftovers {
    void add(Campaign campaign, PreflightNotes notes) {
        tags(campaign.texts().subject(), "subject", "/subject", notes);
        tags(campaign.texts().emailContent(), "e-mail", "/emailContent", notes);
        tags(campaign.texts().smsContent(), "SMS", "/smsContent", notes);
        for (DeadLinks.Link link : DeadLinks.in(campaign.texts().emailContent())) {
            notes.warning(
                    "dead-link",
                    "%s: the link or image \"%s\" %s."
                            .formatted(
                                    place(campaign.texts().emailContent(), link.at()),
                                    link.address(),
                                    link.why()),
                    null,
                    "/emailContent");
        }
    }

    private static void tags(String text, String where, String pointer, PreflightNotes notes) {
        for (ForeignTags.Tag tag : ForeignTags.in(text)) {
            notes.warning(
                    "foreign-placeholder",
                    "%s of the %s: \"%s\" looks like another system's placeholder and would be sent as it is. Write {{ first_name }}, or what it stands for."
                            .formatted(place(text, tag.at()), where, tag.written()),
                    null,
                    pointer);
        }
    }

    private static String place(String text, int at) {
        String before = text.substring(0, at);
        long line = before.chars().filter(letter -> letter == '\n').count() + 1;
        return "Line %d, column %d".formatted(line, at - before.lastIndexOf('\n'));
    }
}
