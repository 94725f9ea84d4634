package dev.handbill.campaign.design;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.handbill.kernel.constraint.HexColor;
import dev.handbill.kernel.constraint.PictureAddress;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One piece of a design. What is left out has the default that is named here. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "HEADING", value = Block.HeadingBlock.class),
    @JsonSubTypes.Type(name = "TEXT", value = Block.TextBlock.class),
    @JsonSubTypes.Type(name = "PICTURE", value = Block.PictureBlock.class),
    @JsonSubTypes.Type(name = "BUTTON", value = Block.ButtonBlock.class),
    @JsonSubTypes.Type(name = "COUPON", value = Block.CouponBlock.class),
    @JsonSubTypes.Type(name = "COLUMNS", value = Block.ColumnsBlock.class),
    @JsonSubTypes.Type(name = "DIVIDER", value = Block.DividerBlock.class),
    @JsonSubTypes.Type(name = "SPACE", value = Block.SpaceBlock.class),
    @JsonSubTypes.Type(name = "SOCIAL", value = Block.SocialBlock.class),
    @JsonSubTypes.Type(name = "ADDRESS", value = Block.AddressBlock.class),
    @JsonSubTypes.Type(name = "FOOTER", value = Block.FooterBlock.class),
    @JsonSubTypes.Type(name = "HTML", value = Block.HtmlBlock.class)
})
@Schema(
        oneOf = {
            Block.HeadingBlock.class,
            Block.TextBlock.class,
            Block.PictureBlock.class,
            Block.ButtonBlock.class,
            Block.CouponBlock.class,
            Block.ColumnsBlock.class,
            Block.DividerBlock.class,
            Block.SpaceBlock.class,
            Block.SocialBlock.class,
            Block.AddressBlock.class,
            Block.FooterBlock.class,
            Block.HtmlBlock.class
        },
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "HEADING", schema = Block.HeadingBlock.class),
            @DiscriminatorMapping(value = "TEXT", schema = Block.TextBlock.class),
            @DiscriminatorMapping(value = "PICTURE", schema = Block.PictureBlock.class),
            @DiscriminatorMapping(value = "BUTTON", schema = Block.ButtonBlock.class),
            @DiscriminatorMapping(value = "COUPON", schema = Block.CouponBlock.class),
            @DiscriminatorMapping(value = "COLUMNS", schema = Block.ColumnsBlock.class),
            @DiscriminatorMapping(value = "DIVIDER", schema = Block.DividerBlock.class),
            @DiscriminatorMapping(value = "SPACE", schema = Block.SpaceBlock.class),
            @DiscriminatorMapping(value = "SOCIAL", schema = Block.SocialBlock.class),
            @DiscriminatorMapping(value = "ADDRESS", schema = Block.AddressBlock.class),
            @DiscriminatorMapping(value = "FOOTER", schema = Block.FooterBlock.class),
            @DiscriminatorMapping(value = "HTML", schema = Block.HtmlBlock.class)
        })
public sealed interface Block {
    int LONGEST_ID = 36;

    /** Chosen by whoever writes the design; unique in it. */
    String id();

    /**
     * A title.
     *
     * @param level 1 to 3; 2
     * @param align left
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HeadingBlock(
            @NotNull @Size(min = 1, max = LONGEST_ID) String id,
            @Valid @NotNull RichLine text,
            @Min(1) @Max(3) @Nullable Long level,
            @Nullable Align align)
            implements Block {}

    /**
     * Paragraphs and lists.
     *
     * @param align left
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TextBlock(
            @NotNull @Size(min = 1, max = LONGEST_ID) String id,
            @NotNull @Size(min = 1, max = 200) List<@Valid Paragraph> paragraphs,
            @Nullable Align align)
            implements Block {}

    /**
     * A picture, with or without a link.
     *
     * @param pictureUrl of the business's library, or anywhere by https; empty while none is chosen
     * @param alt what it shows, for who does not see it; empty for decoration
     * @param width percent of what it stands in; 100
     * @param align center
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PictureBlock(
            @NotNull @Size(min = 1, max = LONGEST_ID) String id,
            @NotNull @PictureAddress String pictureUrl,
            @NotNull @Size(max = 300) String alt,
            @Valid @Nullable DesignLink link,
            @Min(10) @Max(100) @Nullable Long width,
            @Nullable Align align)
            implements Block {}

    /**
     * A link that is hard to overlook.
     *
     * @param align center
     * @param fullWidth false
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ButtonBlock(
            @NotNull @Size(min = 1, max = LONGEST_ID) String id,
            @Valid @NotNull RichLine label,
            @Valid @NotNull DesignLink link,
            @Nullable Align align,
            @Nullable Boolean fullWidth)
            implements Block {}

    /**
     * The campaign's offer with the recipient's coupon.
     *
     * @param showQr true
     * @param showCode the code to type, and the coupon's link; true. The QR code is never without
     * @param showValidity until when; true
     * @param showTerms the offer's terms, where there are any; true
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CouponBlock(
            @NotNull @Size(min = 1, max = LONGEST_ID) String id,
            @Nullable Boolean showQr,
            @Nullable Boolean showCode,
            @Nullable Boolean showValidity,
            @Nullable Boolean showTerms)
            implements Block {}

    /**
     * Two or three columns side by side.
     *
     * @param stackOnPhone one below the other on narrow screens; true
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ColumnsBlock(
            @NotNull @Size(min = 1, max = LONGEST_ID) String id,
            @NotNull @Size(min = 2, max = 3) List<@Valid DesignColumn> columns,
            @Nullable Boolean stackOnPhone)
            implements Block {}

    /**
     * A line across.
     *
     * @param color light gray
     * @param thickness in pixels; 1
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DividerBlock(
            @NotNull @Size(min = 1, max = LONGEST_ID) String id,
            @HexColor @Nullable String color,
            @Min(1) @Max(8) @Nullable Long thickness)
            implements Block {}

    /**
     * Nothing, of some height.
     *
     * @param height in pixels; 24
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SpaceBlock(
            @NotNull @Size(min = 1, max = LONGEST_ID) String id,
            @Min(4) @Max(120) @Nullable Long height)
            implements Block {}

    /**
     * Where else the business is found.
     *
     * @param align center
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SocialBlock(
            @NotNull @Size(min = 1, max = LONGEST_ID) String id,
            @NotNull @Size(min = 1, max = 10) List<@Valid SocialLink> links,
            @Nullable Align align)
            implements Block {}

    /**
     * The business's name and postal address.
     *
     * @param mapLink whether a link to a map stands below; true
     * @param align center
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AddressBlock(
            @NotNull @Size(min = 1, max = LONGEST_ID) String id,
            @Nullable Boolean mapLink,
            @Nullable Align align)
            implements Block {}

    /**
     * What each e-mail must tell: the sender's address, the way out, why it came.
     *
     * @param align center
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FooterBlock(@NotNull @Size(min = 1, max = LONGEST_ID) String id, @Nullable Align align)
            implements Block {}

    /**
     * HTML of one's own.
     *
     * @param html placeholders may be in it, as in an e-mail that is HTML altogether
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HtmlBlock(
            @NotNull @Size(min = 1, max = LONGEST_ID) String id,
            @NotNull @Size(min = 1, max = 50_000) String html)
            implements Block {}
}
