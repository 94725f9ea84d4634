/** What campaigns are about, and who left which topic. */
@NullMarked
package dev.handbill.consent.topic;

import org.jspecify.annotations.NullMarked;
