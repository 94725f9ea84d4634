/**
 * The sending engine: expansion of a campaign into coupons and deliveries, workers that drain the
 * queue, the ledger they write, the reconciler that repairs, and the endpoints that steer it.
 */
@NullMarked
package dev.handbill.delivery;

import org.jspecify.annotations.NullMarked;
