/** What a guest sees who signs up: the form, the link that confirms, and what comes of it. */
@NullMarked
package dev.handbill.signup.page;

import org.jspecify.annotations.NullMarked;
