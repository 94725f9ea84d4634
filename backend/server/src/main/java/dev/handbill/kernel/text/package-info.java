/**
 * What people write, read once and in one way: addresses, numbers, zones, amounts, codes, and what
 * cleans them.
 */
@NullMarked
package dev.handbill.kernel.text;

import org.jspecify.annotations.NullMarked;
