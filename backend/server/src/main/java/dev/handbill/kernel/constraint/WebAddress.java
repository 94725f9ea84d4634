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

/** A web page's address, as a browser shows it; empty for none. */
@Size(max = 2_000)
@Pattern(regexp = "(https?://[^\\s<>\"{}\\\\^`|]+)?")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
public @interface WebAddress {
    String message() default
            "Use the address of a web page, such as https://shop.example/menu, of at most 2,000"
                    + " characters.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
