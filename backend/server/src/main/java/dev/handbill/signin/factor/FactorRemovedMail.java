package dev.handbill.signin.factor;

import dev.handbill.account.AccountView;
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
import java.util.List;

/** Tells somebody that their second factor was removed: in English, as the dashboard is. */
@ApplicationScoped
class FactorRemovedMail {
    private static final Duration WORTH_IT = Duration.ofDays(2);

    private final Notices notices;
    private final BusinessStore business;
    private final HandbillConfig config;
    private final Clock clock;

    FactorRemovedMail(Notices notices, BusinessStore business, HandbillConfig config, Clock clock) {
        this.notices = notices;
        this.business = business;
        this.config = config;
        this.clock = clock;
    }

    /** In the caller's transaction. */
    void queue(AccountView account, String by) {
        Business now = business.get();
        NoticeLetter letter =
                new NoticeLetter(
                        "en",
                        "Your second factor was removed",
                        List.of(
                                "%s removed the second factor of your account %s at %s. Your password alone signs you in now."
                                        .formatted(by, account.email(), now.name())),
                        new NoticeLetter.Button(
                                "Set up a new one", config.publicUrl() + "/profile"),
                        List.of("If you did not ask for it, tell them, and change your password."));
        notices.queue(
                new Notice(
                        NoticeKind.SECOND_FACTOR_REMOVED,
                        Channel.EMAIL,
                        account.email(),
                        "Your second factor at %s was removed".formatted(now.name()),
                        letter.html(now, config.publicUrl()),
                        letter.text(now),
                        clock.instant().plus(WORTH_IT)));
    }
}
