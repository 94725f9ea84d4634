/** Import of addresses that must not be written to. */
@NullMarked
package dev.handbill.customer.imports.suppressions;

import org.jspecify.annotations.NullMarked;
