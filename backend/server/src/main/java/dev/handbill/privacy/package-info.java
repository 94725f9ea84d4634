/**
 * What a customer may ask for by law: their data, and to be forgotten. On top, since it touches
 * every table.
 */
@NullMarked
package dev.handbill.privacy;

import org.jspecify.annotations.NullMarked;
