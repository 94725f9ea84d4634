/** Changes of many customers at once: counted before, done in the background, taken back. */
@NullMarked
package dev.handbill.customer.change;

import org.jspecify.annotations.NullMarked;
