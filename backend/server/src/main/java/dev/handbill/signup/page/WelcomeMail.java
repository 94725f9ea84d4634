package dev.handbill.signup.page;

import dev.handbill.business.Business;
import dev.handbill.business.BusinessStore;
import dev.handbill.coupon.CouponLinks;
import dev.handbill.coupon.CustomerDates;
import dev.handbill.coupon.SingleCoupons.Handed;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.notice.Notice;
import dev.handbill.notice.NoticeKind;
import dev.handbill.notice.NoticeLetter;
import dev.handbill.notice.Notices;
import dev.handbill.words.CustomerWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The e-mail with the welcome coupon, for who closes the page too early. */
@ApplicationScoped
class WelcomeMail {
    private final Notices notices;
    private final BusinessStore business;
    private final CouponLinks links;
    private final HandbillConfig config;

    WelcomeMail(Notices notices, BusinessStore business, CouponLinks links, HandbillConfig config) {
        this.notices = notices;
        this.business = business;
        this.links = links;
        this.config = config;
    }

    /**
     * Has it sent with the caller's transaction.
     *
     * @param stopUrl where the reader says that they want no more
     */
    void queue(String email, Handed coupon, String stopUrl, CustomerWords words) {
        Business sender = business.get();
        String subject = words.say("join.mail.welcome", sender.name());
        String lastDay = new CustomerDates(sender, words).fullDay(coupon.expiresAt());
        NoticeLetter letter =
                new NoticeLetter(
                        words.tag(),
                        subject,
                        List.of(
                                words.say("join.mail.thanks", coupon.offerTitle()),
                                words.say("join.mail.until", lastDay)),
                        new NoticeLetter.Button(
                                words.say("join.coupon-button"), links.pageUrl(coupon.shortCode())),
                        List.of(words.say("join.mail.stop", stopUrl)));
        notices.queue(
                new Notice(
                        NoticeKind.SIGN_UP_WELCOME,
                        Channel.EMAIL,
                        email,
                        subject,
                        letter.html(sender, config.publicUrl()),
                        letter.text(sender),
                        coupon.expiresAt()));
    }
}
