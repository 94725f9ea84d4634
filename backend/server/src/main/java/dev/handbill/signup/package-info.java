/** Pages on which customers sign up themselves, as the business sets them up. */
@NullMarked
package dev.handbill.signup;

import org.jspecify.annotations.NullMarked;
