/** Campaigns: their content, life cycle, preview and preflight. */
@NullMarked
package dev.handbill.campaign;

import org.jspecify.annotations.NullMarked;
