/** What happened with one customer, in one list. */
@NullMarked
package dev.handbill.customer.timeline;

import org.jspecify.annotations.NullMarked;
