/** Who may come in: accounts, sessions, API keys, passwords, and the log of what people did. */
@NullMarked
package dev.handbill.account;

import org.jspecify.annotations.NullMarked;
