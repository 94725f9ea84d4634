/** The workers: expansion, claims, calls to providers, results, repairs. */
@NullMarked
package dev.handbill.delivery.engine;

import org.jspecify.annotations.NullMarked;
