/** The one business that this deployment serves: its name, address, defaults and secret. */
@NullMarked
package dev.handbill.business;

import org.jspecify.annotations.NullMarked;
