/** Finishes openapi.yaml with what holds for every operation. */
@NullMarked
package dev.handbill.kernel.contract;

import org.jspecify.annotations.NullMarked;
