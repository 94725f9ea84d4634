/** Finds the customers whom rows are about, and writes what changes. */
@NullMarked
package dev.handbill.customer.imports.merge;

import org.jspecify.annotations.NullMarked;
