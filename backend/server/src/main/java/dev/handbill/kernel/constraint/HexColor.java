package dev.handbill.kernel.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A color as {@code #0b7285}. */
@Pattern(regexp = "#[0-9A-Fa-f]{6}")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
public @interface HexColor {
    String message() default "Use a color such as #0b7285.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
