package dev.handbill.kernel.contract;

/**
 * What parameters mean, once for all operations that take one of this name; an operation's own line
 * goes before it. Beside {@link PropertyWords} for what stands in bodies.
 */
final class ParameterWords {
    private static final String WORDS =
            """
            If-None-Match: The ETag of an earlier answer: 304 if it is still true
            id: The id of what is meant
            name: The segment's name
            tokenOrCode: The coupon's token, its short code, or a link with either
            addedFrom: Added on this day or later, as 2026-12-24, by the business's clock
            addedUntil: Added on this day or earlier
            at: The check for sending at this time, as 2026-12-24T18:30:00Z; now where it is left out
            by: The name of an account or API key
            callId: The id of the call
            campaignId: Of this campaign alone
            checkSenderDomain.campaignId: With the sender's address of this campaign
            channel: Over this channel alone
            createdAfter: Added at that time or later, as 2026-12-24T18:30:00Z
            listCampaigns.createdAfter: Made at that time or later, as 2026-12-24T18:30:00Z
            customerId: To this customer alone
            days: How many days back
            emailConsent: What they agreed to for e-mail: unknown, subscribed or unsubscribed
            errorCode: Failed for this reason
            externalId: Whom another system calls this, exactly as it was given
            format: What is printed: poster, tent or sticker
            importId: Stood in the file of this import
            kind: This kind of entry alone
            language: The language of the page, as de; the business's where it is left out
            link: By whose reader this link of the e-mail was followed; its number is in the campaign's links
            notVisitedSince: Did not redeem on this day or later; also who never did
            order: Which way round
            outcome: What became of it in the end; redeemed and what begins with coupon list one delivery for each coupon
            place: At this place
            reachableBy: Over which channel a message would reach them: email, sms, any or none
            reachedBy: Over which channels the coupon reached the customer: email or sms alone, both, or none; one delivery for each coupon
            reason: On the list for this reason
            result: What the counter answered; kept for what was redeemed and not undone, refused for everything but redeemed
            ruleSegment: Whom the saved rule of this id means, as of now
            segment: Who carries this segment
            smsConsent: What they agreed to for SMS: unknown, subscribed or unsubscribed
            sort: What the list is ordered by
            listCustomers.sort: By added, name, lastVisit or updated; with a - in front the other way round
            status: In this status alone
            updatedAfter: Changed at that time or later, as 2026-12-24T18:30:00Z, by whatever, which adding is too
            listCampaigns.updatedAfter: Changed at that time or later, as 2026-12-24T18:30:00Z; figures do not count
            listRedemptions.updatedAfter: Made or undone at that time or later, as 2026-12-24T18:30:00Z; the oldest such change first
            visitedSince: Redeemed on this day or later, as 2026-12-24
            without: What names no place, or by for what nobody who is known any more did
            writtenFor: Whom the file is for: people, or programs where it is left out
            """;

    private static final WordList LIST = new WordList(WORDS);

    private ParameterWords() {}

    /** Empty where nobody wrote a line for it, which the linter finds. */
    static String of(String operation, String parameter) {
        return LIST.of(operation, parameter);
    }
}
