package dev.handbill.campaign.design;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail as a document of blocks, from which its HTML and its plain text are made.
 *
 * @param version of this format: 1
 * @param previewText what a list of messages shows behind the subject
 * @param blocks from top to bottom; the last is the {@link Block.FooterBlock}. Without any it is no
 *     design: that is how one is taken away
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EmailDesign(
        @NotNull @Min(1) @Max(VERSION) Long version,
        @Valid @Nullable DesignStyle style,
        @Valid @Nullable RichLine previewText,
        @NotNull @Size(max = MOST_BLOCKS) List<@Valid Block> blocks) {
    static final long VERSION = 1;
    static final int MOST_BLOCKS = 100;

    /** What clears a campaign's design. */
    public static final String NONE = "{\"version\":1,\"blocks\":[]}";

    @JsonIgnore
    public boolean isNone() {
        return blocks.isEmpty();
    }
}
