/** Values as templates see them, with Python's rules for printing, comparing and reckoning. */
@NullMarked
package dev.handbill.campaign.template.value;

import org.jspecify.annotations.NullMarked;
