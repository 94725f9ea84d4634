/** Whether mail providers will believe that the business's e-mail comes from the business. */
@NullMarked
package dev.handbill.deliverability;

import org.jspecify.annotations.NullMarked;
