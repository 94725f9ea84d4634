/** Tags, their counts, and audiences with exclusions by reason. */
@NullMarked
package dev.handbill.segment;

import org.jspecify.annotations.NullMarked;
