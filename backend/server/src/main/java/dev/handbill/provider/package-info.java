/** How messages leave Handbill: one small interface, and what stands behind it. */
@NullMarked
package dev.handbill.provider;

import org.jspecify.annotations.NullMarked;
