/** What every feature stands on, in rooms of their own. Uses no feature. */
@NullMarked
package dev.handbill.kernel;

import org.jspecify.annotations.NullMarked;
