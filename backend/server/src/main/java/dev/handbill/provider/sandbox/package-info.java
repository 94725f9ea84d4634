/**
 * The provider for trying things out: writes every message to an outbox that the dashboard shows.
 */
@NullMarked
package dev.handbill.provider.sandbox;

import org.jspecify.annotations.NullMarked;
