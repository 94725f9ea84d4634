/** The contract for people and programs: as a file, as a page, and what its problems mean. */
@NullMarked
package dev.handbill.kernel.docs;

import org.jspecify.annotations.NullMarked;
