/** E-mail through SendGrid's v3 API and its own SDK. */
@NullMarked
package dev.handbill.provider.sendgrid;

import org.jspecify.annotations.NullMarked;
