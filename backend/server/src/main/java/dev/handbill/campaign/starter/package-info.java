/** Templates to start a campaign from. */
@NullMarked
package dev.handbill.campaign.starter;

import org.jspecify.annotations.NullMarked;
