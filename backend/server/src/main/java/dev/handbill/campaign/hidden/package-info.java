/** Campaigns that nobody sees: one-off messages are sent as theirs. */
@NullMarked
package dev.handbill.campaign.hidden;

import org.jspecify.annotations.NullMarked;
