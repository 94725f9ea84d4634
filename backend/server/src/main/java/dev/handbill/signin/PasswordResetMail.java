package dev.handbill.signin;

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
import java.util.List;

/** The mail with the link, for staff: in English, as the dashboard is. */
@ApplicationScoped
class PasswordResetMail {
    private final Notices notices;
    private final BusinessStore business;
    private final HandbillConfig config;
    private final Clock clock;

    PasswordResetMail(Notices notices, BusinessStore business, HandbillConfig config, Clock clock) {
        this.notices = notices;
        this.business = business;
        this.config = config;
        this.clock = clock;
    }

    /** In the caller's transaction. */
    void queue(AccountView account, String secret) {
        Business now = business.get();
        NoticeLetter letter =
                new NoticeLetter(
                        "en",
                        "Choose a new password",
                        List.of(
                                "Somebody asked for a new password for your account %s at %s."
                                        .formatted(account.email(), now.name())),
                        new NoticeLetter.Button(
                                "Choose a new password", config.publicUrl() + "/reset#" + secret),
                        List.of(
                                "The link works once, for 30 minutes.",
                                "If it was not you, do nothing: your password stays as it is."));
        notices.queue(
                new Notice(
                        NoticeKind.PASSWORD_RESET,
                        Channel.EMAIL,
                        account.email(),
                        "A new password for " + now.name(),
                        letter.html(now, config.publicUrl()),
                        letter.text(now),
                        clock.instant().plus(PasswordResetStore.OPEN)));
    }
}
