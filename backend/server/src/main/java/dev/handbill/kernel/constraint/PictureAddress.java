package dev.handbill.kernel.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Where a picture lies: anywhere by https, or in the business's library; empty for none. */
@Size(max = 2_000)
@Pattern(regexp = "(https://[^\\s<>\"{}\\\\^`|]+|/p/[A-Za-z0-9_-]{1,64})?")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
public @interface PictureAddress {
    String message() default
            "Choose a picture of the library, or use an address that begins with https:// and has at most 2,000"
                    + " characters.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
