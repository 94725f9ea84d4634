/** What we say to customers, on pages and in e-mails, in the languages that we speak. */
@NullMarked
package dev.handbill.words;

import org.jspecify.annotations.NullMarked;
