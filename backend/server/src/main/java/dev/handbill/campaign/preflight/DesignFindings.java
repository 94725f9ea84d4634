package dev.handbill.campaign.preflight;

import dev.handbill.campaign.design.Block;
import dev.handbill.campaign.design.Chip;
import dev.handbill.campaign.design.DesignColumn;
import dev.handbill.campaign.design.DesignLink;
import dev.handbill.campaign.design.EmailDesign;
import dev.handbill.campaign.design.Paragraph;
import dev.handbill.campaign.design.SocialLink;
import dev.handbill.campaign.design.TextRun;
import dev.handbill.campaign.template.TemplateCompiler;
import dev.handbill.campaign.template.language.TemplateField;
import dev.handbill.campaign.template.language.TemplateFindings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a design leaves open, with the place of the block: nobody finds a line of its HTML. */
final class DesignFindings {
    private final PreflightNotes notes;
    private boolean hasCoupon;

    private DesignFindings(PreflightNotes notes) {
        this.notes = notes;
    }

    static void add(EmailDesign design, PreflightNotes notes) {
        DesignFindings findings = new DesignFindings(notes);
        if (design.previewText() != null) {
            findings.runs(design.previewText().runs(), "/design/previewText/runs");
        }
        findings.blocks(design.blocks(), "/design/blocks");
        if (!findings.hasCoupon) {
            notes.warning(
                    "no-coupon",
                    "The e-mail shows no coupon. Add the coupon block where it belongs.",
                    null,
                    "/design/blocks");
        }
    }

    private void blocks(List<Block> blocks, String place) {
        for (int i = 0; i < blocks.size(); i++) {
            block(blocks.get(i), place + "/" + i);
        }
    }

    private void block(Block block, String place) {
        switch (block) {
            case Block.HeadingBlock heading -> runs(heading.text().runs(), place + "/text/runs");
            case Block.TextBlock text -> paragraphs(text.paragraphs(), place + "/paragraphs");
            case Block.PictureBlock picture -> picture(picture, place);
            case Block.ButtonBlock button -> {
                runs(button.label().runs(), place + "/label/runs");
                if (isEmpty(button.link())) {
                    notes.error(
                            "empty-link",
                            "This button leads nowhere. Give it a link, or remove it.",
                            place + "/link");
                }
            }
            case Block.CouponBlock _ -> hasCoupon = true;
            case Block.ColumnsBlock columns -> {
                List<DesignColumn> all = columns.columns();
                for (int i = 0; i < all.size(); i++) {
                    blocks(all.get(i).blocks(), place + "/columns/" + i + "/blocks");
                }
            }
            case Block.SocialBlock social -> social(social.links(), place + "/links");
            case Block.HtmlBlock html -> html(html.html(), place + "/html");
            case Block.DividerBlock _,
                    Block.SpaceBlock _,
                    Block.AddressBlock _,
                    Block.FooterBlock _ -> {
                // leave nothing open
            }
        }
    }

    private void paragraphs(List<Paragraph> paragraphs, String place) {
        for (int i = 0; i < paragraphs.size(); i++) {
            runs(paragraphs.get(i).runs(), place + "/" + i + "/runs");
        }
    }

    private void picture(Block.PictureBlock picture, String place) {
        if (picture.pictureUrl().isBlank()) {
            notes.warning(
                    "empty-picture",
                    "No picture is chosen here, and none is sent. Choose one, or remove the block.",
                    null,
                    place + "/pictureUrl");
        } else if (picture.alt().isBlank()) {
            notes.warning(
                    "picture-without-words",
                    "Write what this picture shows, for everybody whose mail program shows none. Without words it is decoration.",
                    null,
                    place + "/alt");
        }
        if (picture.link() != null && isEmpty(picture.link())) {
            emptyLink(place + "/link");
        }
    }

    private void social(List<SocialLink> links, String place) {
        for (int i = 0; i < links.size(); i++) {
            String url = links.get(i).url();
            if (url == null || url.isBlank()) {
                emptyLink(place + "/" + i + "/url");
            }
        }
    }

    private void html(String html, String place) {
        TemplateFindings read = TemplateCompiler.read(TemplateField.EMAIL, html);
        hasCoupon |=
                read.names().contains("qr_code")
                        || read.names().contains("short_url")
                        || read.names().contains("coupon_code");
        for (TemplateFindings.Use use : read.uses()) {
            if (!use.isKnown()) {
                unknown(
                        "Line %d, column %d: there".formatted(use.line(), use.column()),
                        use.path(),
                        place);
            }
        }
    }

    private void runs(List<TextRun> runs, String place) {
        for (int i = 0; i < runs.size(); i++) {
            Chip chip = runs.get(i).chip();
            if (chip != null && !isKnown(chip.value())) {
                unknown("There", chip.value(), place + "/" + i + "/chip/value");
            }
            if (runs.get(i).link() != null && isEmpty(runs.get(i).link())) {
                emptyLink(place + "/" + i + "/link");
            }
        }
    }

    private void unknown(String start, String path, String place) {
        notes.error(
                "unknown-variable",
                "%s is no variable \"%s\". %s"
                        .formatted(
                                start,
                                path,
                                SimilarVariables.advice(path).replaceAll("\\{\\{ | }}", "")),
                place);
    }

    private void emptyLink(String place) {
        notes.warning(
                "empty-link",
                "This link leads nowhere, and only its words are sent. Give it an address, or remove it.",
                null,
                place);
    }

    private static boolean isKnown(String path) {
        return TemplateCompiler.read(TemplateField.EMAIL, "{{ " + path + " }}").uses().stream()
                .allMatch(TemplateFindings.Use::isKnown);
    }

    private static boolean isEmpty(@Nullable DesignLink link) {
        if (link == null) {
            return true;
        }
        return switch (link.kind()) {
            case WEB -> link.url() == null || link.url().isBlank();
            case MAIL, PHONE -> link.address() == null || link.address().isBlank();
            case COUPON, UNSUBSCRIBE, PREFERENCES -> false;
        };
    }
}
