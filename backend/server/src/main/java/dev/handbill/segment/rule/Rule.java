package dev.handbill.segment.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.handbill.consent.ConsentStatus;
import dev.handbill.customer.SegmentNames;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.constraint.Filled;
import dev.handbill.kernel.constraint.LanguageTag;
import dev.handbill.kernel.constraint.OneLine;
import dev.handbill.kernel.constraint.OneOf;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is true of a customer or not. Days are the business's; "in the last 7 days" is since the day
 * that was seven days ago began, and today is day 0. A rule never names another saved rule: what it
 * finds can be read off it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "ALL", value = Rule.AllRule.class),
    @JsonSubTypes.Type(name = "ANY", value = Rule.AnyRule.class),
    @JsonSubTypes.Type(name = "NOT", value = Rule.NotRule.class),
    @JsonSubTypes.Type(name = "TAG", value = Rule.TagRule.class),
    @JsonSubTypes.Type(name = "TEXT", value = Rule.TextRule.class),
    @JsonSubTypes.Type(name = "NUMBER", value = Rule.NumberRule.class),
    @JsonSubTypes.Type(name = "DATE", value = Rule.DateRule.class),
    @JsonSubTypes.Type(name = "CONSENT", value = Rule.ConsentRule.class),
    @JsonSubTypes.Type(name = "REACHABLE", value = Rule.ReachableRule.class),
    @JsonSubTypes.Type(name = "ADDED", value = Rule.AddedRule.class),
    @JsonSubTypes.Type(name = "IMPORTED", value = Rule.ImportedRule.class),
    @JsonSubTypes.Type(name = "LANGUAGE", value = Rule.LanguageRule.class),
    @JsonSubTypes.Type(name = "MESSAGE", value = Rule.MessageRule.class),
    @JsonSubTypes.Type(name = "REDEEMED", value = Rule.RedeemedRule.class),
    @JsonSubTypes.Type(name = "SPENT", value = Rule.SpentRule.class)
})
@Schema(
        oneOf = {
            Rule.AllRule.class,
            Rule.AnyRule.class,
            Rule.NotRule.class,
            Rule.TagRule.class,
            Rule.TextRule.class,
            Rule.NumberRule.class,
            Rule.DateRule.class,
            Rule.ConsentRule.class,
            Rule.ReachableRule.class,
            Rule.AddedRule.class,
            Rule.ImportedRule.class,
            Rule.LanguageRule.class,
            Rule.MessageRule.class,
            Rule.RedeemedRule.class,
            Rule.SpentRule.class
        },
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "ALL", schema = Rule.AllRule.class),
            @DiscriminatorMapping(value = "ANY", schema = Rule.AnyRule.class),
            @DiscriminatorMapping(value = "NOT", schema = Rule.NotRule.class),
            @DiscriminatorMapping(value = "TAG", schema = Rule.TagRule.class),
            @DiscriminatorMapping(value = "TEXT", schema = Rule.TextRule.class),
            @DiscriminatorMapping(value = "NUMBER", schema = Rule.NumberRule.class),
            @DiscriminatorMapping(value = "DATE", schema = Rule.DateRule.class),
            @DiscriminatorMapping(value = "CONSENT", schema = Rule.ConsentRule.class),
            @DiscriminatorMapping(value = "REACHABLE", schema = Rule.ReachableRule.class),
            @DiscriminatorMapping(value = "ADDED", schema = Rule.AddedRule.class),
            @DiscriminatorMapping(value = "IMPORTED", schema = Rule.ImportedRule.class),
            @DiscriminatorMapping(value = "LANGUAGE", schema = Rule.LanguageRule.class),
            @DiscriminatorMapping(value = "MESSAGE", schema = Rule.MessageRule.class),
            @DiscriminatorMapping(value = "REDEEMED", schema = Rule.RedeemedRule.class),
            @DiscriminatorMapping(value = "SPENT", schema = Rule.SpentRule.class)
        })
public sealed interface Rule {
    int LONGEST_COLUMN = 64;
    int LONGEST_VALUE = 200;
    int MOST_DAYS = 3_650;

    /** Each of them is true. */
    record AllRule(@NotNull @Size(min = 1, max = 30) List<@Valid @NotNull Rule> rules)
            implements Rule {}

    /** At least one of them is true. */
    record AnyRule(@NotNull @Size(min = 1, max = 30) List<@Valid @NotNull Rule> rules)
            implements Rule {}

    /** It is not true. */
    record NotRule(@Valid @NotNull Rule rule) implements Rule {}

    /** Carries any of these tags. */
    record TagRule(
            @NotNull @Size(min = 1, max = 50)
                    List<@NotNull @Size(max = SegmentNames.LONGEST_WRITTEN) String> tags)
            implements Rule {}

    /**
     * What stands in a column of the business's own, whatever the case of its letters.
     *
     * @param value not with {@code filled} and {@code empty}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TextRule(
            @NotNull @Filled @Size(max = LONGEST_COLUMN) @OneLine String column,
            @NotNull @OneOf({"equals", "contains", "starts-with", "filled", "empty"}) String is,
            @Size(max = LONGEST_VALUE) @OneLine @Nullable String value)
            implements Rule {}

    /** A column that holds a number, within bounds. What is no number does not fit. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NumberRule(
            @NotNull @Filled @Size(max = LONGEST_COLUMN) @OneLine String column,
            @Nullable BigDecimal atLeast,
            @Nullable BigDecimal atMost)
            implements Rule {}

    /**
     * A column that holds a day. What is no day does not fit.
     *
     * @param days for {@code anniversary} (in the next days, whatever the year), {@code last},
     *     {@code next} and {@code before-last} (longer ago)
     * @param month 1 to 12, for {@code month}, whatever the year
     * @param from for {@code between}
     * @param until the last day, for {@code between}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DateRule(
            @NotNull @Filled @Size(max = LONGEST_COLUMN) @OneLine String column,
            @NotNull @OneOf({"anniversary", "month", "last", "next", "before-last", "between"})
                    String when,
            @Min(0) @Max(MOST_DAYS) @Nullable Integer days,
            @Min(1) @Max(12) @Nullable Integer month,
            @Nullable LocalDate from,
            @Nullable LocalDate until)
            implements Rule {}

    /** What they agreed to on a channel. */
    record ConsentRule(@NotNull Channel channel, @NotNull ConsentStatus status) implements Rule {}

    /** Whether a message would reach them. */
    record ReachableRule(@NotNull @OneOf({"email", "sms", "any", "none"}) String by)
            implements Rule {}

    /**
     * When they were added.
     *
     * @param days for {@code last} and {@code before-last} (longer ago)
     * @param from for {@code between}
     * @param until the last day, for {@code between}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AddedRule(
            @NotNull @OneOf({"last", "before-last", "between"}) String when,
            @Min(0) @Max(MOST_DAYS) @Nullable Integer days,
            @Nullable LocalDate from,
            @Nullable LocalDate until)
            implements Rule {}

    /** Stood in the file of an import. */
    record ImportedRule(@Min(1) long importId) implements Rule {}

    /**
     * The language they read.
     *
     * @param language with all of its regions: {@code pt} is {@code pt-BR} too; empty where none is
     *     known
     */
    record LanguageRule(@NotNull @LanguageTag String language) implements Rule {}

    /**
     * Got, opened or clicked a message.
     *
     * @param campaignId of which campaign; any where it is left out
     * @param days within how many days; ever where it is left out. {@code got} needs one of both
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MessageRule(
            @NotNull @OneOf({"got", "opened", "clicked"}) String did,
            @Min(1) @Nullable Long campaignId,
            @Min(0) @Max(MOST_DAYS) @Nullable Integer days)
            implements Rule {}

    /**
     * Redeemed coupons so many times; what was taken back does not count.
     *
     * @param campaignId of which campaign; any where it is left out
     * @param place where; anywhere where it is left out
     * @param atLeast 1 where both bounds are left out
     * @param days within how many days; ever where it is left out
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RedeemedRule(
            @Min(1) @Nullable Long campaignId,
            @Size(max = LONGEST_VALUE) @OneLine @Nullable String place,
            @Min(0) @Max(10_000) @Nullable Integer atLeast,
            @Min(0) @Max(10_000) @Nullable Integer atMost,
            @Min(0) @Max(MOST_DAYS) @Nullable Integer days)
            implements Rule {}

    /**
     * What was entered as bills when they redeemed, in the business's currency. Whose bills were
     * never entered spent 0 in sum, and nothing on average or last.
     *
     * @param atLeastMinor in the currency's smallest unit
     * @param atMostMinor in the currency's smallest unit
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SpentRule(
            @NotNull @OneOf({"sum", "average", "last"}) String what,
            @Min(0) @Max(1_000_000_000_000L) @Nullable Long atLeastMinor,
            @Min(0) @Max(1_000_000_000_000L) @Nullable Long atMostMinor)
            implements Rule {}
}
