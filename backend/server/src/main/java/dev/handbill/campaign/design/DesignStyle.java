package dev.handbill.campaign.design;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handbill.kernel.constraint.HexColor;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * How a design looks; what is left out has its default.
 *
 * @param background around the paper; light gray
 * @param paper what the blocks stand on; white
 * @param ink of texts; almost black
 * @param accent of buttons and links; the business's color
 * @param accentInk of words on buttons; black or white, as it reads better
 * @param font sans
 * @param width of the paper in pixels; 600
 * @param corners radius of the paper's corners in pixels; 12
 * @param logo whether the business's logo, or else its name, stands at the top; true
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DesignStyle(
        @HexColor @Nullable String background,
        @HexColor @Nullable String paper,
        @HexColor @Nullable String ink,
        @HexColor @Nullable String accent,
        @HexColor @Nullable String accentInk,
        @Nullable Font font,
        @Min(480) @Max(720) @Nullable Long width,
        @Min(0) @Max(24) @Nullable Long corners,
        @Nullable Boolean logo) {
    public static final DesignStyle DEFAULT =
            new DesignStyle(null, null, null, null, null, null, null, null, null);

    /** Letters that every mail program has. */
    public enum Font {
        SANS,
        SERIF,
        ROUNDED,
        MONO
    }
}
