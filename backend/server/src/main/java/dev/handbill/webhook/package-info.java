/**
 * What other programs of the business are told about, written down with what happens; {@code
 * webhook.sending} sends it.
 */
@NullMarked
package dev.handbill.webhook;

import org.jspecify.annotations.NullMarked;
