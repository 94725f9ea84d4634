package dev.handbill.campaign.template.language;

import dev.handbill.campaign.template.value.WrongValue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value was of the wrong kind, and where. */
final class LocatedMistake extends RuntimeException {
    private final int at;

    private LocatedMistake(int at, String message) {
        super(message, null, false, false);
        this.at = at;
    }

    /** Index into the template. */
    int at() {
        return at;
    }

    static <T extends @Nullable Object> T at(int at, Supplier<T> work) {
        try {
            return work.get();
        } catch (WrongValue wrong) {
            throw new LocatedMistake(at, String.valueOf(wrong.getMessage()));
        }
    }
}
