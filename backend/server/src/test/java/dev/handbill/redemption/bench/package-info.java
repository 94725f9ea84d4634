/** Load programs, run by hand: their names keep them out of the tests. */
@NullMarked
package dev.handbill.redemption.bench;

import org.jspecify.annotations.NullMarked;
