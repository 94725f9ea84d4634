/** Customers: their record, search, changes, merging; imports in a room below. */
@NullMarked
package dev.handbill.customer;

import org.jspecify.annotations.NullMarked;
