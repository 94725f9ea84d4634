package dev.handbill.campaign.design.mjml;

import dev.handbill.campaign.design.Block;
import dev.handbill.campaign.design.DesignColumn;
import dev.handbill.campaign.design.DesignLink;
import dev.handbill.campaign.design.EmailDesign;
import dev.handbill.campaign.design.Paragraph;
import dev.handbill.campaign.design.SocialLink;
import dev.handbill.campaign.design.TextRun;
import dev.handbill.campaign.template.html.HtmlText;
import dev.handbill.words.CustomerWords;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A design as a template of plain text: what is read, in the order in which it is read. */
final class PlainText {
    private static final Pattern EXPRESSION =
            Pattern.compile("\\{\\{.*?\\}\\}|\\{%.*?%\\}|\\{#.*?#\\}", Pattern.DOTALL);
    private static final Pattern KEPT = Pattern.compile("\uE000(\\d+)\uE001");
    private static final String DIVIDER = "----------";

    private final CustomerWords words;
    private final List<String> pieces = new ArrayList<>();

    private PlainText(CustomerWords words) {
        this.words = words;
    }

    static String of(EmailDesign design, CustomerWords words) {
        PlainText text = new PlainText(words);
        design.blocks().forEach(text::block);
        return String.join("\n\n", text.pieces) + "\n";
    }

    private void block(Block block) {
        String piece =
                switch (block) {
                    case Block.HeadingBlock heading -> runs(heading.text().runs());
                    case Block.TextBlock text -> paragraphs(text.paragraphs());
                    case Block.PictureBlock picture -> picture(picture);
                    case Block.ButtonBlock button ->
                            labeled(bare(button.label().runs()), button.link());
                    case Block.CouponBlock coupon -> coupon(coupon);
                    case Block.ColumnsBlock columns -> {
                        for (DesignColumn column : columns.columns()) {
                            column.blocks().forEach(this::block);
                        }
                        yield "";
                    }
                    case Block.DividerBlock _ -> DIVIDER;
                    case Block.SpaceBlock _ -> "";
                    case Block.SocialBlock social -> social(social.links());
                    case Block.AddressBlock address -> address(address);
                    case Block.FooterBlock _ -> footer();
                    case Block.HtmlBlock html -> html(html.html());
                };
        if (!piece.isBlank()) {
            pieces.add(piece.strip());
        }
    }

    private static String paragraphs(List<Paragraph> paragraphs) {
        StringBuilder text = new StringBuilder();
        Paragraph.@Nullable Kind before = null;
        int number = 0;
        for (Paragraph paragraph : paragraphs) {
            Paragraph.Kind kind = TextMarkup.kind(paragraph);
            boolean isEntry = kind != Paragraph.Kind.PARAGRAPH;
            number = kind == before ? number + 1 : 1;
            if (before != null) {
                text.append(isEntry && kind == before ? "\n" : "\n\n");
            }
            text.append(
                    switch (kind) {
                        case PARAGRAPH -> "";
                        case BULLET -> "- ";
                        case NUMBER -> number + ". ";
                    });
            text.append(runs(paragraph.runs()));
            before = kind;
        }
        return text.toString();
    }

    private static String picture(Block.PictureBlock picture) {
        return picture.alt().isBlank()
                ? ""
                : labeled(Escaped.plain(picture.alt().strip()), picture.link());
    }

    private String coupon(Block.CouponBlock coupon) {
        StringBuilder text = new StringBuilder("{{ offer_title }}");
        if (!Boolean.FALSE.equals(coupon.showQr()) || !Boolean.FALSE.equals(coupon.showCode())) {
            text.append("\n{{ coupon_code }}\n{{ short_url }}");
        }
        if (!Boolean.FALSE.equals(coupon.showValidity())) {
            text.append("{% if expires_at %}\n")
                    .append(words.say("mail.valid-until"))
                    .append(" {{ expires_at }}{% endif %}");
        }
        if (!Boolean.FALSE.equals(coupon.showTerms())) {
            text.append("{% if offer_terms %}\n{{ offer_terms }}{% endif %}");
        }
        return text.toString();
    }

    private static String social(List<SocialLink> links) {
        StringBuilder text = new StringBuilder();
        for (SocialLink link : links) {
            if (link.url() != null && !link.url().isBlank()) {
                text.append(link.network().shown())
                        .append(": ")
                        .append(Escaped.plain(link.url().strip()))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private String address(Block.AddressBlock block) {
        String text = "{{ business.name }}\n{{ business.postal_address }}";
        return Boolean.FALSE.equals(block.mapLink())
                ? text
                : text
                        + "\n"
                        + words.say("mail.map")
                        + ": "
                        + SenderMarkup.MAP.replace("&amp;", "&");
    }

    private String footer() {
        return "{{ business.name }}\n{{ business.postal_address }}\n"
                + words.say("mail.unsubscribe")
                + ": {{ unsubscribe_url }}\n"
                + words.say("mail.preferences")
                + ": {{ preferences_url }}\n"
                + words.say("mail.why")
                + " {{ why_url }}";
    }

    /** Expressions are kept apart while markup is taken away: a comparison is no tag. */
    private static String html(String html) {
        List<String> kept = new ArrayList<>();
        Matcher expression = EXPRESSION.matcher(html.replaceAll("[\uE000\uE001]", ""));
        String marked =
                expression.replaceAll(
                        found -> {
                            kept.add(found.group());
                            return "\uE000" + (kept.size() - 1) + "\uE001";
                        });
        return KEPT.matcher(HtmlText.of(marked))
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        kept.get(Integer.parseInt(found.group(1)))));
    }

    private static String runs(List<TextRun> runs) {
        StringBuilder text = new StringBuilder();
        for (TextRun run : runs) {
            String words = content(run);
            String address = Links.plain(run.link());
            text.append(words);
            if (address != null && !address.equals(words.strip())) {
                text.append(" (").append(address).append(')');
            }
        }
        return text.toString();
    }

    private static String bare(List<TextRun> runs) {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(content(run)));
        return text.toString().strip();
    }

    private static String content(TextRun run) {
        if (run.chip() != null) {
            return Escaped.print(run.chip());
        }
        return run.text() == null ? "" : Escaped.plain(run.text());
    }

    private static String labeled(String label, @Nullable DesignLink link) {
        String address = Links.plain(link);
        return address == null ? label : label.isEmpty() ? address : label + ": " + address;
    }
}
