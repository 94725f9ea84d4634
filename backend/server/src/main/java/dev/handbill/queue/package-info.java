/**
 * The work queue: one Redis list of delivery ids per campaign and channel, claimed under a lease at
 * the rate that is allowed. PostgreSQL is the truth; everything here can be lost and is rebuilt.
 */
@NullMarked
package dev.handbill.queue;

import org.jspecify.annotations.NullMarked;
