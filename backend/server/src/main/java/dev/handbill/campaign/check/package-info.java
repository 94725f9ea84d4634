/**
 * The recipient check: every recipient's message is written once, in the background, before
 * sending.
 */
@NullMarked
package dev.handbill.campaign.check;

import org.jspecify.annotations.NullMarked;
