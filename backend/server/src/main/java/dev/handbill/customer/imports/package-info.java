/** CSV import in the background: reading, mapping, matching, rejects. */
@NullMarked
package dev.handbill.customer.imports;

import org.jspecify.annotations.NullMarked;
