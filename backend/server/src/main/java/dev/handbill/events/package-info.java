/**
 * What providers report after they took a message, and what customers answer: webhooks, and what
 * follows from them for the ledger, the addresses and the campaign.
 */
@NullMarked
package dev.handbill.events;

import org.jspecify.annotations.NullMarked;
