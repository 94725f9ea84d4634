/** The filters, tests and methods that templates may use; what is not here does not exist. */
@NullMarked
package dev.handbill.campaign.template.builtin;

import org.jspecify.annotations.NullMarked;
