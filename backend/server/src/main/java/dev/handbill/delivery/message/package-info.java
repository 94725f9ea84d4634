/** A campaign's content, made ready once, and the messages of its recipients. */
@NullMarked
package dev.handbill.delivery.message;

import org.jspecify.annotations.NullMarked;
