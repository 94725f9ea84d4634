package dev.handbill.kernel.json;

import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.List;

/**
 * Holds a record that was read from a request against its annotations. Where an annotation has no
 * message of its own, the words come from here.
 */
@ApplicationScoped
public class Constraints {
    private final Validator validator;

    Constraints(Validator validator) {
        this.validator = validator;
    }

    /**
     * @throws ApiProblem 422 that names every member that is wrong
     */
    public void check(Object record) {
        List<FieldError> errors =
                validator.validate(record).stream()
                        .map(Constraints::error)
                        .distinct()
                        .sorted(
                                Comparator.comparing(FieldError::pointer)
                                        .thenComparing(FieldError::detail))
                        .toList();
        if (!errors.isEmpty()) {
            throw ApiProblem.invalid(errors);
        }
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        return new FieldError(pointer(violation.getPropertyPath()), words(violation));
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(escaped(node.getKey().toString()));
            }
            String name = node.getName();
            if (name != null && node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(escaped(name));
            }
        }
        return pointer.toString();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String words(ConstraintViolation<?> violation) {
        if (!violation.getMessageTemplate().startsWith("{")) {
            return violation.getMessage();
        }
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        return switch (constraint) {
            case NotNull _, NotBlank _, NotEmpty _ -> "This is needed. Give it a value.";
            case Size size ->
                    violation.getInvalidValue() instanceof CharSequence
                            ? bounds(size, "characters")
                            : bounds(size, "entries");
            case Min min -> "Use %,d or more.".formatted(min.value());
            case Max max -> "Use at most %,d.".formatted(max.value());
            case DecimalMin min -> "Use %s or more.".formatted(min.value());
            case DecimalMax max -> "Use at most %s.".formatted(max.value());
            default -> violation.getMessage();
        };
    }

    private static String bounds(Size size, String what) {
        return size.min() == 0
                ? "Use at most %,d %s.".formatted(size.max(), what)
                : "Use %,d to %,d %s.".formatted(size.min(), size.max(), what);
    }
}
