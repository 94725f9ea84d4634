package dev.handbill.kernel.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a record that says what to change (RFC 7396): a member that is left out stays as it is, null
 * removes what is {@link Clearable} and is refused elsewhere. What is new is made from the same
 * record, with defaults for what is left out.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface MergePatch {}
