package dev.handbill.campaign.template.builtin;

import dev.handbill.campaign.template.value.Environment;
import org.jspecify.annotations.Nullable;

/** Makes one value of another. */
@FunctionalInterface
interface Filter {
    @Nullable Object of(@Nullable Object value, Arguments given, Environment in);
}
