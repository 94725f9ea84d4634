/** What the columns of a file mean, consent above all. */
@NullMarked
package dev.handbill.customer.imports.mapping;

import org.jspecify.annotations.NullMarked;
