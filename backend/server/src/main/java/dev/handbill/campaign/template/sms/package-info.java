/** An SMS as networks carry and bill it. */
@NullMarked
package dev.handbill.campaign.template.sms;

import org.jspecify.annotations.NullMarked;
