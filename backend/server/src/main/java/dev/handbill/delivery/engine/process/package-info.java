/**
 * What belongs to a process and not to a campaign: whether it lives, and agrees with the others.
 */
@NullMarked
package dev.handbill.delivery.engine.process;

import org.jspecify.annotations.NullMarked;
