package dev.handbill.delivery.ledger;

import dev.handbill.provider.SendOutcome;

/** What became of a try, and the provider's own word for it. */
public record SendAttempt(DeliveryResult result, SendOutcome outcome) {}
