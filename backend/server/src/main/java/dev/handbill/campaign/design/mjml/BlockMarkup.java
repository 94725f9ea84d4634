package dev.handbill.campaign.design.mjml;

import dev.handbill.campaign.design.Align;
import dev.handbill.campaign.design.Block;
import dev.handbill.campaign.design.DesignLink;
import dev.handbill.campaign.design.RichLine;
import org.jspecify.annotations.Nullable;

/** One block as MJML, to stand in a column. */
final class BlockMarkup {
    private static final int PADDING = 24;

    private final Writing writing;
    private final TextMarkup text;
    private final CouponMarkup coupon;
    private final SenderMarkup sender;

    BlockMarkup(Writing writing) {
        this.writing = writing;
        this.text = new TextMarkup(writing);
        this.coupon = new CouponMarkup(writing);
        this.sender = new SenderMarkup(writing);
    }

    /**
     * @param width of the column in pixels
     */
    String of(Block block, int width) {
        return switch (block) {
            case Block.HeadingBlock heading -> text.heading(heading);
            case Block.TextBlock paragraphs -> text.paragraphs(paragraphs);
            case Block.PictureBlock picture -> picture(picture, width - 2 * PADDING);
            case Block.ButtonBlock button -> button(button);
            case Block.CouponBlock one -> coupon.coupon(one);
            case Block.DividerBlock divider -> divider(divider);
            case Block.SpaceBlock space ->
                    "<mj-spacer height=\"%dpx\" />"
                            .formatted(space.height() == null ? 24 : space.height());
            case Block.SocialBlock social -> sender.social(social);
            case Block.AddressBlock address -> sender.address(address);
            case Block.FooterBlock footer -> sender.footer(footer);
            case Block.HtmlBlock html -> writing.text("hb-html", "", html.html());
            case Block.ColumnsBlock _ ->
                    throw new IllegalArgumentException("Columns stand in no column");
        };
    }

    private String picture(Block.PictureBlock block, int widest) {
        if (block.pictureUrl().isBlank()) {
            return "";
        }
        return picture(
                writing.absolute(block.pictureUrl()),
                block.alt(),
                block.link(),
                widest * (block.width() == null ? 100 : block.width().intValue()) / 100,
                TextMarkup.align(block.align(), Align.CENTER));
    }

    private String picture(
            String url, String alt, @Nullable DesignLink link, int width, String align) {
        String address = Links.html(link);
        String href = address == null ? "" : " href=\"" + writing.contents().mark(address) + "\"";
        return "<mj-image src=\"%s\" alt=\"%s\" width=\"%dpx\" %s%s />"
                .formatted(
                        writing.contents().mark(Escaped.html(url)),
                        writing.contents().mark(Escaped.html(alt)),
                        width,
                        align,
                        href);
    }

    private String button(Block.ButtonBlock block) {
        String address = Links.html(block.link());
        String href = address == null ? "" : " href=\"" + writing.contents().mark(address) + "\"";
        String width = Boolean.TRUE.equals(block.fullWidth()) ? " width=\"100%\"" : "";
        return "<mj-button %s%s%s>%s</mj-button>"
                .formatted(
                        TextMarkup.align(block.align(), Align.CENTER),
                        width,
                        href,
                        writing.contents().mark(label(block.label())));
    }

    private static String label(RichLine label) {
        return TextMarkup.bare(label.runs());
    }

    private String divider(Block.DividerBlock block) {
        return "<mj-divider border-width=\"%dpx\" border-color=\"%s\" />"
                .formatted(
                        block.thickness() == null ? 1 : block.thickness(),
                        block.color() == null ? writing.look().line() : block.color());
    }
}
