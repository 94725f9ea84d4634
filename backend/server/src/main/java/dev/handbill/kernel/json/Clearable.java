package dev.handbill.kernel.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a member of a {@link MergePatch} record that may be without a value: null clears it, as the
 * empty text, the empty list or 0 does.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Clearable {
    /** JSON of what null becomes, where the member's type does not tell. */
    String empty() default "";
}
