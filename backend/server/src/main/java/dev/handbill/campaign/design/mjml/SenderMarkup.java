package dev.handbill.campaign.design.mjml;

import dev.handbill.campaign.design.Align;
import dev.handbill.campaign.design.Block;
import dev.handbill.campaign.design.SocialLink;
import dev.handbill.words.CustomerWords;
import java.util.ArrayList;
import java.util.List;

/** Who writes, where they are found, and the way out. */
final class SenderMarkup {
    static final String ADDRESS_LINES =
            "{% for line in business.postal_address.split(\"\\n\") %}{{ line }}<br>{% endfor %}";
    static final String MAP =
            "https://www.google.com/maps/search/?api=1&amp;query={{ (business.name ~ \" \" ~ business.postal_address) | urlencode }}";

    private final Writing writing;

    SenderMarkup(Writing writing) {
        this.writing = writing;
    }

    String address(Block.AddressBlock block) {
        String html = "<strong>{{ business.name }}</strong><br>" + ADDRESS_LINES;
        if (!Boolean.FALSE.equals(block.mapLink())) {
            html +=
                    writing.link(
                            MAP,
                            writing.word(writing.words().say("mail.map")),
                            writing.look().accent());
        }
        return writing.text("hb-ink", TextMarkup.align(block.align(), Align.CENTER), html);
    }

    /** Words rather than signs: no picture of another house has to be loaded. */
    String social(Block.SocialBlock block) {
        List<String> links = new ArrayList<>();
        for (SocialLink link : block.links()) {
            String address = Escaped.address(link.url());
            if (address != null) {
                links.add(
                        writing.link(
                                address,
                                writing.word(link.network().shown()),
                                writing.look().accent()));
            }
        }
        return writing.text(
                "hb-ink",
                TextMarkup.align(block.align(), Align.CENTER),
                String.join(" &nbsp;&middot;&nbsp; ", links));
    }

    /** All that the compiler of templates would add, so that it adds nothing. */
    String footer(Block.FooterBlock block) {
        CustomerWords words = writing.words();
        String html =
                "{{ business.name }}<br>"
                        + ADDRESS_LINES
                        + quiet("{{ unsubscribe_url }}", words.say("mail.unsubscribe"))
                        + " &middot; "
                        + quiet("{{ preferences_url }}", words.say("mail.preferences"))
                        + " &middot; "
                        + quiet("{{ why_url }}", words.say("mail.why"));
        return writing.text(
                "hb-quiet",
                "%s font-size=\"13px\" line-height=\"1.5\" color=\"%s\""
                        .formatted(
                                TextMarkup.align(block.align(), Align.CENTER),
                                writing.look().quiet()),
                html);
    }

    private String quiet(String address, String words) {
        return writing.link(address, writing.word(words), writing.look().quiet());
    }
}
