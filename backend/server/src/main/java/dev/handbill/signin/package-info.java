/**
 * The door: first-run set-up, sign-in and sign-out, and what the dashboard knows about who came in.
 */
@NullMarked
package dev.handbill.signin;

import org.jspecify.annotations.NullMarked;
