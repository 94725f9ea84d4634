/** How much each API key may ask. */
@NullMarked
package dev.handbill.account.quota;

import org.jspecify.annotations.NullMarked;
