/** The second factor: codes of an app (TOTP), recovery codes, and sign-ins that wait for one. */
@NullMarked
package dev.handbill.signin.factor;

import org.jspecify.annotations.NullMarked;
