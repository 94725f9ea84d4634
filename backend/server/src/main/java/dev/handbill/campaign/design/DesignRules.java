package dev.handbill.campaign.design;

import dev.handbill.campaign.template.language.TemplateError;
import dev.handbill.campaign.template.language.TemplateField;
import dev.handbill.campaign.template.language.TemplateReader;
import dev.handbill.kernel.text.EmailAddress;
import dev.handbill.kernel.web.FieldError;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the constraints of single members cannot say of a design. A link or a picture that is still
 * to be chosen is no mistake here, so that a half-written design can be kept.
 */
public final class DesignRules {
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{2,30}");

    private final List<FieldError> errors;
    private final Set<String> ids = new HashSet<>();

    private DesignRules(List<FieldError> errors) {
        this.errors = errors;
    }

    /** Adds everything that is wrong, with its place below the pointer of the design. */
    public static void check(EmailDesign design, String pointer, List<FieldError> errors) {
        if (!design.isNone()) {
            new DesignRules(errors).design(design, pointer);
        }
    }

    private void design(EmailDesign design, String pointer) {
        line(design.previewText(), pointer + "/previewText");
        List<Block> blocks = design.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            String place = pointer + "/blocks/" + i;
            block(blocks.get(i), place);
            boolean isLast = i == blocks.size() - 1;
            if (!isLast && blocks.get(i) instanceof Block.FooterBlock) {
                wrong(place, "The footer is the last block, and there is one. Remove this one.");
            } else if (isLast && !(blocks.get(i) instanceof Block.FooterBlock)) {
                wrong(
                        pointer + "/blocks",
                        "The last block must be the footer, which tells who writes and how to"
                                + " unsubscribe. Add it at the end.");
            }
        }
    }

    private void block(Block block, String place) {
        if (!ids.add(block.id())) {
            wrong(place + "/id", "Another block has this id. Give each block its own.");
        }
        switch (block) {
            case Block.HeadingBlock heading -> line(heading.text(), place + "/text");
            case Block.TextBlock text -> paragraphs(text.paragraphs(), place + "/paragraphs");
            case Block.PictureBlock picture -> link(picture.link(), place + "/link");
            case Block.ButtonBlock button -> {
                line(button.label(), place + "/label");
                link(button.link(), place + "/link");
            }
            case Block.ColumnsBlock columns -> columns(columns.columns(), place + "/columns");
            case Block.HtmlBlock html -> template(html.html(), place + "/html");
            case Block.CouponBlock _,
                    Block.DividerBlock _,
                    Block.SpaceBlock _,
                    Block.SocialBlock _,
                    Block.AddressBlock _,
                    Block.FooterBlock _ -> {
                // each member stands for itself
            }
        }
    }

    private void columns(List<DesignColumn> columns, String place) {
        for (int i = 0; i < columns.size(); i++) {
            List<Block> blocks = columns.get(i).blocks();
            for (int j = 0; j < blocks.size(); j++) {
                String within = place + "/" + i + "/blocks/" + j;
                if (blocks.get(j) instanceof Block.ColumnsBlock
                        || blocks.get(j) instanceof Block.FooterBlock) {
                    wrong(within, "A column holds neither columns nor the footer. Move it out.");
                } else {
                    block(blocks.get(j), within);
                }
            }
        }
    }

    private void paragraphs(List<Paragraph> paragraphs, String place) {
        for (int i = 0; i < paragraphs.size(); i++) {
            runs(paragraphs.get(i).runs(), place + "/" + i + "/runs");
        }
    }

    private void line(@Nullable RichLine line, String place) {
        if (line != null) {
            runs(line.runs(), place + "/runs");
        }
    }

    private void runs(List<TextRun> runs, String place) {
        for (int i = 0; i < runs.size(); i++) {
            run(runs.get(i), place + "/" + i);
        }
    }

    private void run(TextRun run, String place) {
        Chip chip = run.chip();
        if ((run.text() == null) == (chip == null)) {
            wrong(place, "Send either text or chip.");
        }
        if (chip != null && chip.value().equals("qr_code")) {
            wrong(
                    place + "/chip/value",
                    "The QR code is a picture. Use a block with the type COUPON.");
        }
        link(run.link(), place + "/link");
    }

    private void link(@Nullable DesignLink link, String place) {
        if (link == null) {
            return;
        }
        String address = link.address() == null ? "" : link.address().strip();
        if (address.isEmpty()) {
            return;
        }
        if (link.kind() == DesignLink.Kind.MAIL && EmailAddress.alone(address).isEmpty()) {
            wrong(place + "/address", "Write an e-mail address such as ada@example.com.");
        } else if (link.kind() == DesignLink.Kind.PHONE && !PHONE.matcher(address).matches()) {
            wrong(place + "/address", "Write a phone number such as +1 415 555 0123.");
        }
    }

    private void template(String html, String place) {
        for (TemplateError error : TemplateReader.read(TemplateField.EMAIL, html).errors()) {
            wrong(place, error.detail());
        }
    }

    private void wrong(String pointer, String detail) {
        errors.add(new FieldError(pointer, detail));
    }
}
