package dev.handbill.campaign.starter;

import dev.handbill.campaign.design.EmailDesign;
import dev.handbill.kernel.constraint.Filled;
import dev.handbill.kernel.constraint.OneLine;
import dev.handbill.kernel.json.MergePatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A design to keep; a new one needs both. */
@MergePatch
public record DesignTemplateDraft(
        @Filled @Size(max = 200) @OneLine @Nullable String name,
        @Valid @Nullable EmailDesign design) {}
