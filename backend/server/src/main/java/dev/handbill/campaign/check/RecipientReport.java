package dev.handbill.campaign.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What writing every message of a campaign came to.
 *
 * @param email absent without an e-mail
 * @param sms absent without one
 * @param errors each of them stops the campaign from being sent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecipientReport(
        @Nullable EmailReport email,
        @Nullable SmsReport sms,
        List<Finding> errors,
        List<Finding> warnings) {

    /**
     * The e-mails.
     *
     * @param failed those that cannot be written and will be refused
     * @param largestBytes of an HTML part, which Gmail cuts off above 102 kB
     */
    public record EmailReport(long messages, long failed, long largestBytes) {}

    /**
     * The SMS.
     *
     * @param parts all that is billed
     * @param mostParts of one SMS
     * @param unicodeMessages those with letters that cost an SMS more
     * @param letters which letters those are, the most frequent first
     * @param cost in the business's currency; absent where the price of a part is not known
     * @param partLimit absent without a limit
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SmsReport(
            long messages,
            long failed,
            long parts,
            int mostParts,
            long unicodeMessages,
            List<LetterCount> letters,
            @Nullable BigDecimal cost,
            String currency,
            @Nullable Integer partLimit) {}

    /**
     * A letter that costs an SMS more.
     *
     * @param messages how many SMS hold it
     */
    public record LetterCount(String letter, long messages) {}

    /**
     * Something to correct or to look at.
     *
     * @param pointer JSON Pointer to the campaign's member that it is about
     * @param count how many messages it touches
     * @param examples some of the customers
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Finding(
            String code,
            String detail,
            @Nullable String pointer,
            long count,
            List<ExampleCustomer> examples) {}

    /** Somebody whom a finding is about. */
    public record ExampleCustomer(long customerId, String name) {}
}
