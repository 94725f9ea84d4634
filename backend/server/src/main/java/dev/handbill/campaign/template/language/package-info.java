/** The templates' language: read with every mistake's place, rendered within bounds. */
@NullMarked
package dev.handbill.campaign.template.language;

import org.jspecify.annotations.NullMarked;
