/** One message to one customer, sent by a program: an order is ready, a table is reserved. */
@NullMarked
package dev.handbill.message;

import org.jspecify.annotations.NullMarked;
