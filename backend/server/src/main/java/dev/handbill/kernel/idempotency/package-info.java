/** A POST that is repeated with its Idempotency-Key is answered again, not done again. */
@NullMarked
package dev.handbill.kernel.idempotency;

import org.jspecify.annotations.NullMarked;
