package dev.handbill.kernel.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Hours and minutes of a day: {@code 21:00}. */
@Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
public @interface TimeOfDay {
    String message() default "Use a time such as 21:00.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
