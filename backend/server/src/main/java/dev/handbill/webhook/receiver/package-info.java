/** The addresses that are told what happens, their secrets, and the log of calls. */
@NullMarked
package dev.handbill.webhook.receiver;

import org.jspecify.annotations.NullMarked;
