/** What is shown and given back of an import. */
@NullMarked
package dev.handbill.customer.imports.report;

import org.jspecify.annotations.NullMarked;
