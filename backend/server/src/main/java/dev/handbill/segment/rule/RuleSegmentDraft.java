package dev.handbill.segment.rule;

import dev.handbill.kernel.constraint.Filled;
import dev.handbill.kernel.constraint.OneLine;
import dev.handbill.kernel.json.MergePatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A rule to save; what is left out stays as it is, and a new one needs both.
 *
 * @param name unlike any other's, whatever the case of its letters
 */
@MergePatch
public record RuleSegmentDraft(
        @Filled @Size(max = 100) @OneLine @Nullable String name, @Valid @Nullable Rule rule) {}
