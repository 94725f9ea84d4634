package dev.handbill.campaign.design;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** One line of words and chips. */
public record RichLine(@NotNull @Size(max = 50) List<@Valid TextRun> runs) {
    public static final RichLine EMPTY = new RichLine(List.of());
}
