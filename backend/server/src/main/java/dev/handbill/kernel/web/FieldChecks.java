package dev.handbill.kernel.web;

import dev.handbill.kernel.text.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with a request, so that {@link #done} tells everything at once. Values
 * come back trimmed; after {@link #done} they can be relied on.
 */
public final class FieldChecks {
    private final List<FieldError> errors = new ArrayList<>();

    /** One line of text. */
    public String line(String pointer, @Nullable String value, int least, int most) {
        String text = text(pointer, value, least, most);
        require(
                text.chars().noneMatch(Character::isISOControl),
                pointer,
                "Use one line without control characters.");
        return text;
    }

    /** Text of one or more lines. */
    public String text(String pointer, @Nullable String value, int least, int most) {
        String text = value == null ? "" : value.strip();
        String bounds =
                least == 0
                        ? "Use at most %d characters.".formatted(most)
                        : "Use %d to %d characters.".formatted(least, most);
        require(text.length() >= least && text.length() <= most, pointer, bounds);
        require(text.indexOf('\0') < 0, pointer, "Remove the NUL character.");
        return text;
    }

    /** An e-mail address, in lower case, its domain in ASCII. */
    public String email(String pointer, @Nullable String value) {
        Optional<EmailAddress> email = EmailAddress.alone(value == null ? "" : value);
        require(email.isPresent(), pointer, "Enter an e-mail address such as name@example.com.");
        return email.map(EmailAddress::value).orElse("");
    }

    /** Anything else that must hold. */
    public void require(boolean holds, String pointer, String detail) {
        if (!holds) {
            errors.add(new FieldError(pointer, detail));
        }
    }

    /**
     * Ends the checks.
     *
     * @throws ApiProblem 422 that names every field that is wrong
     */
    public void done() {
        if (!errors.isEmpty()) {
            throw ApiProblem.invalid(errors);
        }
    }
}
