/** What every feature stands on: problems, pages, SQL, Lua, time, roles. Uses no feature. */
@NullMarked
package dev.handbill.kernel;

import org.jspecify.annotations.NullMarked;
