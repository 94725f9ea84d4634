/** Settings from the environment, roles, and how log lines look. */
@NullMarked
package dev.handbill.kernel.config;

import org.jspecify.annotations.NullMarked;
