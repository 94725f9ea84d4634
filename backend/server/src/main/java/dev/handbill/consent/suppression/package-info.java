/**
 * Addresses that are never written to, and how they came to be: lists, bounces, complaints,
 * erasure.
 */
@NullMarked
package dev.handbill.consent.suppression;

import org.jspecify.annotations.NullMarked;
