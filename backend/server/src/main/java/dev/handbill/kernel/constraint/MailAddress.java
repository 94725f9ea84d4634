package dev.handbill.kernel.constraint;

import dev.handbill.kernel.text.EmailAddress;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** An e-mail address that providers take; empty for none. */
@Constraint(validatedBy = MailAddress.Check.class)
@Size(max = EmailAddress.LONGEST)
@ReportAsSingleViolation
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
public @interface MailAddress {
    String message() default "Write an e-mail address such as ada@example.com.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Whether a name in front is refused rather than left out. */
    boolean alone() default true;

    /** The check. */
    class Check implements ConstraintValidator<MailAddress, String> {
        private boolean isAlone;

        @Override
        public void initialize(MailAddress annotation) {
            isAlone = annotation.alone();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null
                    || text.isBlank()
                    || (isAlone ? EmailAddress.alone(text) : EmailAddress.of(text)).isPresent();
        }
    }
}
