/** The ledger: one row for each message to one customer; every change of it is a guarded UPDATE. */
@NullMarked
package dev.handbill.delivery.ledger;

import org.jspecify.annotations.NullMarked;
