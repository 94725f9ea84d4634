/** Work in the background: which process does it, and jobs that are taken under a lease. */
@NullMarked
package dev.handbill.kernel.work;

import org.jspecify.annotations.NullMarked;
