package dev.handbill.campaign.design.mjml;

import dev.handbill.business.Business;
import dev.handbill.campaign.design.Block;
import dev.handbill.campaign.design.DesignColumn;
import dev.handbill.campaign.design.EmailDesign;
import java.util.List;

/** A whole design as MJML. */
final class DesignMarkup {
    /** Space behind the preview text, or mail programs would go on with the first heading. */
    private static final String AFTER_PREVIEW = " &zwnj;&nbsp;".repeat(40);

    private static final int LOGO = 96;

    private final Writing writing;
    private final BlockMarkup blocks;
    private final Look look;

    DesignMarkup(Writing writing) {
        this.writing = writing;
        this.blocks = new BlockMarkup(writing);
        this.look = writing.look();
    }

    String of(EmailDesign design, Business business) {
        StringBuilder mjml = new StringBuilder(8_192);
        mjml.append("<mjml><mj-head>");
        head(mjml, design);
        mjml.append(
                "</mj-head><mj-body width=\"%dpx\" background-color=\"%s\">"
                        .formatted(look.width(), look.background()));
        mjml.append("<mj-section padding=\"8px 0\"></mj-section>");
        mjml.append(
                "<mj-wrapper css-class=\"hb-paper\" background-color=\"%s\" border-radius=\"%dpx\" padding=\"16px 0\">"
                        .formatted(look.paper(), look.corners()));
        if (look.hasLogo()) {
            section(mjml, logo(business));
        }
        body(mjml, design.blocks());
        mjml.append("</mj-wrapper><mj-section padding=\"8px 0\"></mj-section></mj-body></mjml>");
        return mjml.toString();
    }

    private void head(StringBuilder mjml, EmailDesign design) {
        mjml.append("<mj-title>").append(writing.contents().mark("{{ business.name }}"));
        mjml.append("</mj-title>");
        if (design.previewText() != null && !design.previewText().runs().isEmpty()) {
            String preview = TextMarkup.bare(design.previewText().runs()) + AFTER_PREVIEW;
            mjml.append("<mj-preview>").append(writing.contents().mark(preview));
            mjml.append("</mj-preview>");
        }
        mjml.append(
                """
                <mj-attributes>
                <mj-all font-family="%s" />
                <mj-text padding="8px 24px" font-size="16px" line-height="1.6" color="%s" />
                <mj-image padding="8px 24px" />
                <mj-button padding="12px 24px" inner-padding="14px 28px" font-size="16px" font-weight="bold" background-color="%s" color="%s" border-radius="%dpx" />
                <mj-divider padding="12px 24px" />
                <mj-spacer padding="0" />
                </mj-attributes>
                <mj-raw><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"></mj-raw>
                <mj-style>%s</mj-style>
                """
                        .formatted(
                                look.font(),
                                look.ink(),
                                look.accent(),
                                look.accentInk(),
                                Math.min(look.corners(), 24),
                                DarkScheme.of(look)));
    }

    private String logo(Business business) {
        String url = business.logoUrl();
        if (url == null) {
            return writing.text(
                    "hb-ink",
                    "align=\"center\" font-size=\"18px\" font-weight=\"bold\"",
                    "{{ business.name }}");
        }
        return "<mj-image src=\"%s\" alt=\"%s\" width=\"%dpx\" align=\"center\" />"
                .formatted(
                        writing.contents().mark(Escaped.html(writing.absolute(url))),
                        writing.contents().mark("{{ business.name }}"),
                        LOGO);
    }

    /** Neighbors share a section: each of its own would cost a kilobyte. */
    private void body(StringBuilder mjml, List<Block> all) {
        StringBuilder together = new StringBuilder();
        for (Block block : all) {
            switch (block) {
                case Block.ColumnsBlock columns -> {
                    section(mjml, together.toString());
                    together.setLength(0);
                    columns(mjml, columns);
                }
                case Block.CouponBlock coupon -> {
                    section(mjml, together.toString());
                    together.setLength(0);
                    ticket(mjml, blocks.of(coupon, look.width() - 48));
                }
                default -> together.append(blocks.of(block, look.width()));
            }
        }
        section(mjml, together.toString());
    }

    private static void section(StringBuilder mjml, String content) {
        if (!content.isEmpty()) {
            mjml.append("<mj-section padding=\"0\"><mj-column>")
                    .append(content)
                    .append("</mj-column></mj-section>");
        }
    }

    /** To be cut out. */
    private void ticket(StringBuilder mjml, String content) {
        mjml.append(
                        "<mj-section padding=\"12px 24px\"><mj-column border=\"2px dashed %s\" border-radius=\"%dpx\" padding=\"12px 0\">"
                                .formatted(look.accent(), look.corners()))
                .append(content)
                .append("</mj-column></mj-section>");
    }

    private void columns(StringBuilder mjml, Block.ColumnsBlock block) {
        boolean stays = Boolean.FALSE.equals(block.stackOnPhone());
        int width = look.width() / block.columns().size();
        mjml.append("<mj-section padding=\"0\">").append(stays ? "<mj-group>" : "");
        for (DesignColumn column : block.columns()) {
            mjml.append("<mj-column>");
            column.blocks().forEach(within -> mjml.append(blocks.of(within, width)));
            mjml.append("</mj-column>");
        }
        mjml.append(stays ? "</mj-group>" : "").append("</mj-section>");
    }
}
