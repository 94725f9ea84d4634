package dev.handbill.kernel.json;

import dev.handbill.kernel.constraint.OneOf;
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
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        List<String> order =
                Arrays.stream(record.getClass().getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList();
        List<FieldError> errors =
                validator.validate(record).stream()
                        .sorted(
                                Comparator.comparingInt(
                                        violation -> order.indexOf(member(violation))))
                        .map(Constraints::error)
                        .distinct()
                        .toList();
        if (!errors.isEmpty()) {
            throw ApiProblem.invalid(errors);
        }
    }

    /** The member of the body in which it is, so that a form's faults come from top to bottom. */
    private static String member(ConstraintViolation<?> violation) {
        return String.valueOf(violation.getPropertyPath().iterator().next().getName());
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
            case OneOf words -> "Use one of %s.".formatted(String.join(", ", words.value()));
            case Min min -> range(min, other(violation, Max.class));
            case Max max -> range(other(violation, Min.class), max);
            case DecimalMin min -> "Use %s or more.".formatted(min.value());
            case DecimalMax max -> "Use at most %s.".formatted(max.value());
            default -> violation.getMessage();
        };
    }

    private static String range(@Nullable Min min, @Nullable Max max) {
        if (min == null || max == null) {
            return max == null
                    ? "Use %,d or more.".formatted(min == null ? 0 : min.value())
                    : "Use at most %,d.".formatted(max.value());
        }
        return "Use %,d to %,d.".formatted(min.value(), max.value());
    }

    /** The bound at the other end, where the member itself has one. */
    private static <A extends Annotation> @Nullable A other(
            ConstraintViolation<?> violation, Class<A> kind) {
        String name = null;
        for (Path.Node node : violation.getPropertyPath()) {
            name = node.getKind() == ElementKind.PROPERTY ? node.getName() : null;
        }
        for (Field field : violation.getLeafBean().getClass().getDeclaredFields()) {
            if (field.getName().equals(name)) {
                return field.getAnnotation(kind);
            }
        }
        return null;
    }

    private static String bounds(Size size, String what) {
        return size.min() == 0
                ? "Use at most %,d %s.".formatted(size.max(), what)
                : "Use %,d to %,d %s.".formatted(size.min(), size.max(), what);
    }
}
