package dev.handbill.provider.sendgrid;

import com.sendgrid.helpers.mail.Mail;
import com.sendgrid.helpers.mail.objects.Attachments;
import com.sendgrid.helpers.mail.objects.ClickTrackingSetting;
import com.sendgrid.helpers.mail.objects.Content;
import com.sendgrid.helpers.mail.objects.Email;
import com.sendgrid.helpers.mail.objects.OpenTrackingSetting;
import com.sendgrid.helpers.mail.objects.Personalization;
import com.sendgrid.helpers.mail.objects.TrackingSettings;
import dev.handbill.provider.InlinePng;
import dev.handbill.provider.OutgoingEmail;
import dev.handbill.provider.OwnCounting;
import dev.handbill.provider.UnsubscribeHeaders;
import java.util.Base64;

/** Our e-mail in the words of SendGrid's SDK. */
final class SendGridMail {
    private SendGridMail() {}

    static Mail of(OutgoingEmail email) {
        return of(email, String.valueOf(email.deliveryId()));
    }

    static Mail of(OutgoingEmail email, String deliveryId) {
        Mail mail = new Mail();
        mail.setFrom(address(email.fromEmail(), email.fromName()));
        if (!email.replyTo().isEmpty()) {
            mail.setReplyTo(new Email(email.replyTo()));
        }
        mail.setSubject(email.subject());
        mail.addPersonalization(personalization(email, deliveryId));
        // SendGrid wants text/plain before text/html, and neither of them empty
        if (!email.text().isEmpty()) {
            mail.addContent(new Content("text/plain", email.text()));
        }
        if (email.body().length() > 0) {
            mail.addContent(new Content("text/html", email.html()));
        }
        InlinePng qr = email.qr();
        if (qr != null) {
            mail.addAttachments(inline(qr));
        }
        mail.addCategory("handbill");
        mail.addCategory(category(email));
        turnOff(email.counting(), mail);
        return mail;
    }

    private static String category(OutgoingEmail email) {
        if (email.notice() != null) {
            return "notice";
        }
        return email.isTest() ? "test" : "campaign-" + email.campaignId();
    }

    /** What is counted here is not counted there too, whatever the account's settings say. */
    private static void turnOff(OwnCounting own, Mail mail) {
        if (!own.opens() && !own.clicks()) {
            return;
        }
        TrackingSettings theirs = new TrackingSettings();
        if (own.opens()) {
            OpenTrackingSetting opens = new OpenTrackingSetting();
            opens.setEnable(false);
            theirs.setOpenTrackingSetting(opens);
        }
        if (own.clicks()) {
            ClickTrackingSetting clicks = new ClickTrackingSetting();
            clicks.setEnable(false);
            clicks.setEnableText(false);
            theirs.setClickTrackingSetting(clicks);
        }
        mail.setTrackingSettings(theirs);
    }

    private static Personalization personalization(OutgoingEmail email, String deliveryId) {
        Personalization personalization = new Personalization();
        personalization.addTo(address(email.to(), email.toName()));
        UnsubscribeHeaders.of(email).forEach(personalization::addHeader);
        // comes back with every event; ids only, since SendGrid keeps these arguments
        personalization.addCustomArg("campaign_id", String.valueOf(email.campaignId()));
        personalization.addCustomArg("delivery_id", deliveryId);
        return personalization;
    }

    private static Email address(String address, String name) {
        return name.isEmpty() ? new Email(address) : new Email(address, name);
    }

    private static Attachments inline(InlinePng qr) {
        Attachments image = new Attachments();
        image.setContent(Base64.getEncoder().encodeToString(qr.png()));
        image.setType("image/png");
        image.setFilename("coupon.png");
        image.setDisposition("inline");
        image.setContentId(qr.contentId());
        return image;
    }
}
