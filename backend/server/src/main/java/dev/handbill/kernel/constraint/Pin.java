package dev.handbill.kernel.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What unlocks a shared device: 4 to 8 digits; empty for none. */
@Pattern(regexp = "([0-9]{4,8})?")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
public @interface Pin {
    String message() default "Use 4 to 8 digits.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
