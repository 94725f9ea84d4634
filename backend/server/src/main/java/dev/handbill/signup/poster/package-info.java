/**
 * What hangs on the wall, stands on a table or sticks on a door: PDF with a QR code of the page.
 */
@NullMarked
package dev.handbill.signup.poster;

import org.jspecify.annotations.NullMarked;
