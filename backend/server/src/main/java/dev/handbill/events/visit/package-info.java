/** Who opens an e-mail and follows its links, as far as our own picture and links can tell. */
@NullMarked
package dev.handbill.events.visit;

import org.jspecify.annotations.NullMarked;
