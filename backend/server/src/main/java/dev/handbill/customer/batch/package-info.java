/** Customers sent by another system, many at once: added or changed, with a word for each. */
@NullMarked
package dev.handbill.customer.batch;

import org.jspecify.annotations.NullMarked;
