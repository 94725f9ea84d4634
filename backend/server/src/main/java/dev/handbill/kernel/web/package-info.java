/** HTTP for every feature: problems (RFC 9457), pages by cursor, links, whose address asks. */
@NullMarked
package dev.handbill.kernel.web;

import org.jspecify.annotations.NullMarked;
