package dev.handbill.kernel.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One of a few words. */
@Constraint(validatedBy = OneOf.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
public @interface OneOf {
    String message() default "{one-of}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** All there are. */
    String[] value();

    /** The check. */
    class Check implements ConstraintValidator<OneOf, String> {
        private Set<String> words = Set.of();

        @Override
        public void initialize(OneOf annotation) {
            words = Set.of(annotation.value());
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || words.contains(text);
        }
    }
}
