/** Load and fault programs: they start everything they need and measure it from outside. */
@NullMarked
package dev.handbill.bench;

import org.jspecify.annotations.NullMarked;
