/** Spans for OpenTelemetry, where an operator names a collector. */
@NullMarked
package dev.handbill.kernel.trace;

import org.jspecify.annotations.NullMarked;
