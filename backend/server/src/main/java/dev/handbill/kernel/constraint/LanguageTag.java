package dev.handbill.kernel.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The language that somebody reads, as a tag of BCP 47 such as {@code pt-BR}; empty for none. */
@Pattern(regexp = "([A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3})?")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
public @interface LanguageTag {
    String message() default "Use a language tag such as en or pt-BR, or leave it empty.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
