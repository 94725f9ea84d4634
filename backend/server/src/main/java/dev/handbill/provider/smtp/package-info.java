/** E-mail through any SMTP server. */
@NullMarked
package dev.handbill.provider.smtp;

import org.jspecify.annotations.NullMarked;
