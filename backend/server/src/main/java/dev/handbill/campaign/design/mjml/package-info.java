/** Makes e-mail out of designs: MJML, from it the HTML of e-mails, and beside it plain text. */
@NullMarked
package dev.handbill.campaign.design.mjml;

import org.jspecify.annotations.NullMarked;
