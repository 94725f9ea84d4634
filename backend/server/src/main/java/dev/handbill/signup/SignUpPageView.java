package dev.handbill.signup;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handbill.kernel.web.Identified;
import dev.handbill.kernel.web.Versioned;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sign-up page with what came of it.
 *
 * @param url where guests find it
 * @param welcomeCampaignId whose coupon everybody gets who comes by it; absent for none
 * @param joined customers who confirmed, since it was made
 * @param sources the same by how they came to the page, the most first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SignUpPageView(
        long id,
        String slug,
        String url,
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
        long joinedThisMonth,
        long joined,
        long waiting,
        List<SignUpSource> sources,
        Instant createdAt,
        Instant updatedAt)
        implements Identified, Versioned {

    static SignUpPageView of(SignUpPage page, String publicUrl, SignUpCounts counts) {
        return new SignUpPageView(
                page.id(),
                page.slug(),
                publicUrl + page.path(),
                page.name(),
                page.title(),
                page.greeting(),
                page.asksEmail(),
                page.asksPhone(),
                page.asksName(),
                page.asksBirthday(),
                page.questions(),
                page.segments(),
                page.consentText(),
                page.welcomeCampaignId(),
                page.isActive(),
                counts.joinedThisMonth(),
                counts.joined(),
                counts.waiting(),
                counts.sources(),
                page.createdAt(),
                page.updatedAt());
    }

    /** People sign up all the time, which is no reason to refuse a new title. */
    @Override
    public Object edited() {
        return new SignUpPageDraft(
                slug,
                name,
                title,
                greeting,
                asksEmail,
                asksPhone,
                asksName,
                asksBirthday,
                questions,
                segments,
                consentText,
                welcomeCampaignId,
                isActive);
    }
}
