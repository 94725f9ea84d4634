/** How a CSV file falls apart into records: encoding, separators, quotes, lines. */
@NullMarked
package dev.handbill.customer.imports.reading;

import org.jspecify.annotations.NullMarked;
