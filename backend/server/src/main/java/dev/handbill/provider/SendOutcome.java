package dev.handbill.provider;

import java.time.Duration;

/** What became of one attempt; the sender decides by it what the delivery does next. */
public sealed interface SendOutcome {

    /** The provider has taken the message over. */
    record Accepted(String providerMessageId) implements SendOutcome {}

    /**
     * This message can never succeed, for a reason of its recipient's: a bad address, empty values.
     */
    record Refused(String code, String text) implements SendOutcome {}

    /**
     * The provider takes no such message, and the reason is not known to be the recipient's: the
     * content, the account, a limit. Met again and again it pauses the campaign, and what it failed
     * can be sent again.
     */
    record MessageRefused(String code, String text) implements SendOutcome {}

    /** The provider answered that it failed; the message was not taken. */
    record Retryable(String code, String text) implements SendOutcome {}

    /** The request was written and no answer came: the message may have been taken. */
    record Uncertain(String code, String text) implements SendOutcome {}

    /** The provider wants a pause; costs no attempt. */
    record Throttled(Duration retryAfter, String code) implements SendOutcome {}

    /** The request certainly did not arrive: refused connection, unknown host, connect time-out. */
    record Unreachable(String code, String text) implements SendOutcome {}

    /**
     * We kept the message back ourselves: nothing of it left the house, and it says nothing about
     * the provider.
     *
     * @param delay how long until it may be tried
     */
    record NotTried(Duration delay, String code, String text) implements SendOutcome {}

    /** Key, account or sender were refused: no message can go until someone corrects them. */
    record CredentialsRefused(String code, String text) implements SendOutcome {}

    /** The address itself is no good, now and for every campaign to come. */
    record AddressRefused(String code, String text) implements SendOutcome {}

    /** The recipient has told the provider to stop (Twilio 21610). */
    record RecipientOptedOut(String code, String text) implements SendOutcome {}
}
