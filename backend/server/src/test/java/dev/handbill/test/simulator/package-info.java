/** Providers of our own making: they take what the real ones take, and misbehave when told to. */
@NullMarked
package dev.handbill.test.simulator;

import org.jspecify.annotations.NullMarked;
