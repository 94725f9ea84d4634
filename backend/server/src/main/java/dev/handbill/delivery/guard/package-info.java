/**
 * The one guarded way to each provider: time-out, circuit breaker, and what no provider may see.
 */
@NullMarked
package dev.handbill.delivery.guard;

import org.jspecify.annotations.NullMarked;
