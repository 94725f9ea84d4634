/**
 * What every request passes before it reaches an endpoint: bounds, origin, the published contract;
 * and what every answer gets: headers, a name, a line in the log where it failed.
 */
@NullMarked
package dev.handbill.kernel.door;

import org.jspecify.annotations.NullMarked;
