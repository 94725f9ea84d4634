/** What holds an SMS back: quiet hours, and the campaign's limit of parts. */
@NullMarked
package dev.handbill.delivery.engine.sms;

import org.jspecify.annotations.NullMarked;
