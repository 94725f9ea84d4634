/** From a record to what it says of a person, cell by cell. */
@NullMarked
package dev.handbill.customer.imports.rows;

import org.jspecify.annotations.NullMarked;
