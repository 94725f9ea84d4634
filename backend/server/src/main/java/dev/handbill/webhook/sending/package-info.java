/**
 * Tells webhooks what happened: signed, at least once, and nobody but addresses of the internet.
 */
@NullMarked
package dev.handbill.webhook.sending;

import org.jspecify.annotations.NullMarked;
