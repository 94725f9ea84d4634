/** What a reader sees of an e-mail's HTML. */
@NullMarked
package dev.handbill.campaign.template.html;

import org.jspecify.annotations.NullMarked;
