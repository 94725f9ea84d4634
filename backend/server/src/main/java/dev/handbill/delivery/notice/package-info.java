/** Sends notices: by the same guarded and limited way to the provider that campaigns take. */
@NullMarked
package dev.handbill.delivery.notice;

import org.jspecify.annotations.NullMarked;
