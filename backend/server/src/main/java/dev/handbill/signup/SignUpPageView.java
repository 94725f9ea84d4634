package dev.handbill.signup;

import dev.handbill.kernel.web.Identified;
import dev.handbill.kernel.web.Versioned;
import java.time.Instant;
import java.util.List;

/**
 * A sign-up page with what came of it.
 *
 * @param url where guests find it
 * @param joined customers who confirmed, since it was made
 * @param sources the same by how they came to the page, the most first
 */
public record SignUpPageView(
        long id,
        String slug,
        String url,
        String name,
        String title,
        String greeting,
        String asksName,
        String asksBirthday,
        List<SignUpQuestion> questions,
        List<String> segments,
        String consentText,
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
                page.asksName(),
                page.asksBirthday(),
                page.questions(),
                page.segments(),
                page.consentText(),
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
                asksName,
                asksBirthday,
                questions,
                segments,
                consentText,
                isActive);
    }
}
