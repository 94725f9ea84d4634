package dev.handbill.provider.smtp;

import dev.handbill.provider.InlinePng;
import dev.handbill.provider.OutgoingEmail;
import dev.handbill.provider.UnsubscribeHeaders;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.mail.MailAttachment;
import io.vertx.ext.mail.MailMessage;
import java.util.UUID;

/** Our e-mail as a MIME message: alternative(text, related(html, image)). */
final class SmtpMail {
    private SmtpMail() {}

    static MailMessage of(OutgoingEmail email) {
        MailMessage mail =
                new MailMessage()
                        .setFrom(email.fromEmail())
                        .setTo(email.to())
                        .setText(email.text())
                        .setHeaders(headers(email));
        if (email.body().length() > 0) {
            mail.setHtml(email.html());
        }
        InlinePng qr = email.qr();
        if (qr != null) {
            mail.setInlineAttachment(inline(qr));
        }
        return mail;
    }

    /** Those given here replace the client's own of the same name. */
    private static MultiMap headers(OutgoingEmail email) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        headers.set("From", Mailbox.header(email.fromName(), email.fromEmail()));
        headers.set("To", Mailbox.header(email.toName(), email.to()));
        headers.set("Subject", EncodedWords.text(email.subject()));
        if (!email.replyTo().isEmpty()) {
            headers.set("Reply-To", email.replyTo());
        }
        headers.set("Message-ID", messageId(email));
        UnsubscribeHeaders.of(email).forEach(headers::set);
        return headers;
    }

    /** Of the sender's domain, rather than this machine's name. */
    private static String messageId(OutgoingEmail email) {
        String domain = email.fromEmail().substring(email.fromEmail().lastIndexOf('@') + 1);
        return "<%d.%s@%s>".formatted(email.deliveryId(), UUID.randomUUID(), domain);
    }

    private static MailAttachment inline(InlinePng qr) {
        return MailAttachment.create()
                .setData(Buffer.buffer(qr.png()))
                .setContentType("image/png")
                .setName("coupon.png")
                .setDisposition("inline")
                .setContentId("<" + qr.contentId() + ">");
    }
}
