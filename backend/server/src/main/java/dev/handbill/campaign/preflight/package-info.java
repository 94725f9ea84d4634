/** Preflight: what stands against sending a campaign, and what to know before. */
@NullMarked
package dev.handbill.campaign.preflight;

import org.jspecify.annotations.NullMarked;
