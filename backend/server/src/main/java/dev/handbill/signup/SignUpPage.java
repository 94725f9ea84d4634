package dev.handbill.signup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A public page on which customers sign up.
 *
 * @param slug the last part of its address
 * @param name what the business calls it
 * @param title empty for our own words in the reader's language
 * @param asksName {@code no}, {@code optional} or {@code required}
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

    /** The path on the public address. */
    public String path() {
        return path(slug);
    }

    public static String path(String slug) {
        return "/join/" + slug;
    }
}
