package dev.handbill.consent.topic;

import dev.handbill.kernel.constraint.Filled;
import dev.handbill.kernel.json.Clearable;
import dev.handbill.kernel.json.MergePatch;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A topic's name and description as customers read them; what is left out stays as it is.
 *
 * @param name 1 to 80 characters, unlike any other topic's
 * @param description at most 300 characters
 */
@MergePatch
public record TopicDraft(
        @Filled @Size(max = 80) @Nullable String name,
        @Size(max = 300) @Clearable @Nullable String description) {}
