package dev.handbill.signup;

import dev.handbill.kernel.Channel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A public page on which customers sign up.
 *
 * @param slug the last part of its address
 * @param name what the business calls it
 * @param title empty for our own words in the reader's language
 * @param asksEmail {@code no}, {@code optional} or {@code required}; never {@code no} together with
 *     {@code asksPhone}
 * @param asksPhone the same
 * @param asksName the same
 * @param asksBirthday the same
 * @param segments what everybody carries who comes by it
 * @param consentText what people agree to; empty for our own words in the reader's language
 * @param welcomeCampaignId whose coupon everybody gets who comes by it; null for none
 */
public record SignUpPage(
        long id,
        String slug,
        String name,
        String title,
        String greeting,
        String asksEmail,
        String asksPhone,
        String asksName,
        String asksBirthday,
        List<SignUpQuestion> questions,
        List<String> segments,
        String consentText,
        @Nullable Long welcomeCampaignId,
        boolean isActive,
        Instant createdAt,
        Instant updatedAt) {
    static final int MOST_QUESTIONS = 5;

    /** Where a birthday is kept among a customer's columns, as 1990-05-21. */
    public static final String BIRTHDAY = "birthday";

    public boolean asksFor(Channel channel) {
        return !asked(channel).equals("no");
    }

    /** Whether nobody signs up without this address. */
    public boolean needs(Channel channel) {
        Channel other = channel == Channel.EMAIL ? Channel.SMS : Channel.EMAIL;
        return asked(channel).equals("required") || !asksFor(other);
    }

    /** Whether guests choose which of both addresses they give. */
    public boolean takesEither() {
        return !needs(Channel.EMAIL) && !needs(Channel.SMS);
    }

    private String asked(Channel channel) {
        return channel == Channel.EMAIL ? asksEmail : asksPhone;
    }

    /** The path on the public address. */
    public String path() {
        return path(slug);
    }

    public static String path(String slug) {
        return "/join/" + slug;
    }
}
