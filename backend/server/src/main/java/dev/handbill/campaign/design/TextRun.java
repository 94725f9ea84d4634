package dev.handbill.campaign.design;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handbill.kernel.constraint.HexColor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Words of one look, or a chip.
 *
 * @param text as it is read: braces are braces; a line break is one
 * @param chip in place of text
 * @param color absent for the design's ink, or its accent in a link
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TextRun(
        @Size(max = 5_000) @Nullable String text,
        @Valid @Nullable Chip chip,
        @Nullable Boolean bold,
        @Nullable Boolean italic,
        @Valid @Nullable DesignLink link,
        @HexColor @Nullable String color) {

    @JsonIgnore
    public boolean isBold() {
        return Boolean.TRUE.equals(bold);
    }

    @JsonIgnore
    public boolean isItalic() {
        return Boolean.TRUE.equals(italic);
    }
}
