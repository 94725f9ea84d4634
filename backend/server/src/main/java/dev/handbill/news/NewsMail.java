package dev.handbill.news;

import dev.handbill.business.Business;
import dev.handbill.business.BusinessStore;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.notice.Notice;
import dev.handbill.notice.NoticeKind;
import dev.handbill.notice.NoticeLetter;
import dev.handbill.notice.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The mail to who sent the campaign: in English, as the dashboard is. */
@ApplicationScoped
class NewsMail {
    /** After a day it is no news. */
    private static final Duration WORTH_TELLING = Duration.ofDays(1);

    private final NewsStore store;
    private final Notices notices;
    private final BusinessStore business;
    private final HandbillConfig config;
    private final Clock clock;

    NewsMail(
            NewsStore store,
            Notices notices,
            BusinessStore business,
            HandbillConfig config,
            Clock clock) {
        this.store = store;
        this.notices = notices;
        this.business = business;
        this.config = config;
        this.clock = clock;
    }

    /** In the caller's transaction; nothing where nobody wants it. */
    void queue(long campaignId, NewsKind kind, @Nullable String reason) {
        List<String> readers = store.readersOf(campaignId);
        if (readers.isEmpty()) {
            return;
        }
        Business now = business.get();
        String heading = heading(kind, store.nameOf(campaignId));
        NoticeLetter letter =
                new NoticeLetter(
                        "en",
                        heading,
                        lines(campaignId, kind, reason),
                        new NoticeLetter.Button(
                                kind == NewsKind.COMPLETED
                                        ? "See what it brings"
                                        : "Decide what happens next",
                                config.publicUrl() + "/campaigns/" + campaignId),
                        List.of(
                                "You get this since you sent the campaign, or own the account. Your profile turns these e-mails off."));
        for (String reader : readers) {
            notices.queue(
                    new Notice(
                            NoticeKind.CAMPAIGN_NEWS,
                            Channel.EMAIL,
                            reader,
                            heading,
                            letter.html(now, config.publicUrl()),
                            letter.text(now),
                            clock.instant().plus(WORTH_TELLING)));
        }
    }

    private static String heading(NewsKind kind, String campaign) {
        return switch (kind) {
            case COMPLETED -> "%s is sent".formatted(campaign);
            case PAUSED -> "%s is paused".formatted(campaign);
            case FAILED -> "%s could not be sent".formatted(campaign);
            case NOT_SENT -> "%s was not sent at its time".formatted(campaign);
        };
    }

    private List<String> lines(long campaignId, NewsKind kind, @Nullable String reason) {
        List<String> lines = new ArrayList<>();
        if (reason != null) {
            lines.add(reason);
        }
        NewsStore.Figures figures = store.figuresOf(campaignId);
        String sent = messages(figures.sent());
        switch (kind) {
            case COMPLETED -> {
                lines.add("%s went out.".formatted(sent));
                if (figures.failed() > 0) {
                    lines.add(
                            "%s failed: the campaign's page says why, and can try them again."
                                    .formatted(messages(figures.failed())));
                }
            }
            case PAUSED ->
                    lines.add(
                            "%s went out so far. Nothing more does until you resume or cancel it."
                                    .formatted(sent));
            case FAILED -> lines.add("%s went out.".formatted(sent));
            case NOT_SENT -> lines.add("It is a draft again: mend it, then send or schedule it.");
        }
        return lines;
    }

    private static String messages(long count) {
        return count == 1 ? "1 message" : String.format(Locale.ENGLISH, "%,d messages", count);
    }
}
