/** Customers, their consent and suppressions, and the way out of every message. */
@NullMarked
package dev.handbill.customer;

import org.jspecify.annotations.NullMarked;
