/** Jinja2's expressions: read by its grammar, with the place of every mistake, and evaluated. */
@NullMarked
package dev.handbill.campaign.template.expression;

import org.jspecify.annotations.NullMarked;
