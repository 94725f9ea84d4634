/** Jinja2 templates: checked when saved, parsed once per campaign, rendered per recipient. */
@NullMarked
package dev.handbill.campaign.template;

import org.jspecify.annotations.NullMarked;
