package dev.handbill.signup.page;

import dev.handbill.business.BusinessStore;
import dev.handbill.coupon.CouponLinks;
import dev.handbill.coupon.SingleCoupons.Handed;
import dev.handbill.kernel.Channel;
import dev.handbill.notice.Notice;
import dev.handbill.notice.NoticeKind;
import dev.handbill.notice.Notices;
import dev.handbill.words.CustomerWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The SMS of a sign-up: one asks, one thanks. They say nothing that whoever filled in the form
 * wrote.
 */
@ApplicationScoped
class SignUpTexts {
    /** Later than that it would be a message out of nowhere, perhaps at night. */
    private static final Duration WITHIN = Duration.ofHours(1);

    private final Notices notices;
    private final BusinessStore business;
    private final CouponLinks links;

    SignUpTexts(Notices notices, BusinessStore business, CouponLinks links) {
        this.notices = notices;
        this.business = business;
        this.links = links;
    }

    /** Asks whether the number is theirs, with the caller's transaction. */
    void ask(String phone, CustomerWords words, Instant now) {
        queue(
                NoticeKind.SIGN_UP_CONFIRMATION,
                phone,
                words.say("join.sms.ask", business.get().name()),
                now);
    }

    /**
     * Answers a yes, with the caller's transaction.
     *
     * @param coupon to welcome them; empty for none
     */
    void welcome(String phone, Optional<Handed> coupon, CustomerWords words, Instant now) {
        String sender = business.get().name();
        String text =
                coupon.map(
                                one ->
                                        words.say(
                                                "join.sms.welcome",
                                                sender,
                                                one.offerTitle(),
                                                links.pageUrl(one.shortCode())))
                        .orElseGet(() -> words.say("join.sms", sender));
        queue(NoticeKind.SIGN_UP_WELCOME, phone, text, now);
    }

    private void queue(NoticeKind kind, String phone, String text, Instant now) {
        notices.queue(new Notice(kind, Channel.SMS, phone, null, null, text, now.plus(WITHIN)));
    }
}
