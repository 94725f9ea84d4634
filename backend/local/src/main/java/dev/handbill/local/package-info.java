/** Real PostgreSQL and Redis for a laptop and for tests; never part of the production artifact. */
@NullMarked
package dev.handbill.local;

import org.jspecify.annotations.NullMarked;
