package dev.handbill.campaign.design;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph, or an entry of a list.
 *
 * @param kind absent for a paragraph; neighbors of one kind are one list
 * @param align absent as the block
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Paragraph(
        @Nullable Kind kind,
        @Nullable Align align,
        @NotNull @Size(max = 200) List<@Valid TextRun> runs) {

    /** What it is. */
    public enum Kind {
        PARAGRAPH,
        BULLET,
        NUMBER
    }
}
