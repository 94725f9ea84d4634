/** SQL as text, rows as records. */
@NullMarked
package dev.handbill.kernel.sql;

import org.jspecify.annotations.NullMarked;
