/** Lua scripts, and throttles that all processes share. */
@NullMarked
package dev.handbill.kernel.redis;

import org.jspecify.annotations.NullMarked;
