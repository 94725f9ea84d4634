package dev.handbill.campaign.picture;

import dev.handbill.kernel.constraint.Filled;
import dev.handbill.kernel.constraint.OneLine;
import dev.handbill.kernel.json.Clearable;
import dev.handbill.kernel.json.MergePatch;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What can be said of a picture anew. */
@MergePatch
public record PictureChange(
        @Filled @Size(max = PictureStore.LONGEST_NAME) @OneLine @Nullable String name,
        @Size(max = 300) @OneLine @Clearable @Nullable String alt) {}
