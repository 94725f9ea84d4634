/**
 * What every feature stands on, in rooms of its own: web, sql, redis, config, text. Uses no
 * feature.
 */
@NullMarked
package dev.handbill.kernel;

import org.jspecify.annotations.NullMarked;
