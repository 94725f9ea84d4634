package dev.handbill.signup.page;

import dev.handbill.business.Business;
import dev.handbill.business.BusinessStore;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.notice.Notice;
import dev.handbill.notice.NoticeKind;
import dev.handbill.notice.NoticeLetter;
import dev.handbill.notice.Notices;
import dev.handbill.words.CustomerWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/**
 * The e-mail whose link proves an address. It says nothing that whoever filled in the form wrote.
 */
@ApplicationScoped
class ConfirmationMail {
    private final Notices notices;
    private final BusinessStore business;
    private final HandbillConfig config;

    ConfirmationMail(Notices notices, BusinessStore business, HandbillConfig config) {
        this.notices = notices;
        this.business = business;
        this.config = config;
    }

    /** Has it sent with the caller's transaction. */
    void queue(String email, String secret, CustomerWords words, Instant until) {
        Business sender = business.get();
        String subject = words.say("join.mail.subject", sender.name());
        NoticeLetter letter =
                new NoticeLetter(
                        words.tag(),
                        words.say("join.title", sender.name()),
                        List.of(
                                words.say("join.mail.hello", sender.name()),
                                words.say("join.mail.ask")),
                        new NoticeLetter.Button(
                                words.say("join.confirm-button"),
                                config.publicUrl() + "/join/confirm/" + secret),
                        List.of(words.say("join.mail.not-you")));
        notices.queue(
                new Notice(
                        NoticeKind.SIGN_UP_CONFIRMATION,
                        Channel.EMAIL,
                        email,
                        subject,
                        letter.html(sender, config.publicUrl()),
                        letter.text(sender),
                        until));
    }
}
