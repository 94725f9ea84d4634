/** A campaign's messages as one real customer would get them. */
@NullMarked
package dev.handbill.campaign.preview;

import org.jspecify.annotations.NullMarked;
