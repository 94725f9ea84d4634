/** An e-mail as a document of blocks: what it may hold, and how it is kept. */
@NullMarked
package dev.handbill.campaign.design;

import org.jspecify.annotations.NullMarked;
