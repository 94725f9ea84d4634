/** SMS through Twilio's Messages API and its own SDK. */
@NullMarked
package dev.handbill.provider.twilio;

import org.jspecify.annotations.NullMarked;
