package dev.handbill.signup;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handbill.kernel.constraint.Filled;
import dev.handbill.kernel.constraint.OneLine;
import dev.handbill.kernel.constraint.OneOf;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the business asks besides, in its own words.
 *
 * @param column the customer's column that the answer goes into
 * @param type {@code text}, or {@code choice} of one of the choices
 * @param choices at least two for a choice
 * @param isRequired whether nobody signs up without an answer; no if left out
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SignUpQuestion(
        @NotNull @Filled @Size(max = 120) @OneLine String label,
        @NotNull @Filled @Size(max = 64) @OneLine String column,
        @NotNull @OneOf({"text", "choice"}) String type,
        @Size(max = MOST_CHOICES)
                @Nullable List<@NotNull @Filled @Size(max = 80) @OneLine String> choices,
        @Nullable Boolean isRequired) {
    static final int MOST_CHOICES = 10;

    public boolean asksToChoose() {
        return type.equals("choice");
    }

    public boolean mustBeAnswered() {
        return Boolean.TRUE.equals(isRequired);
    }

    public List<String> offered() {
        return choices == null || !asksToChoose() ? List.of() : choices;
    }
}
