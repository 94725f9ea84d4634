package dev.handbill.provider;

/** Messages for tests, with what they are about named. */
public final class Messages {
    static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 1, 2, 3};
    static final String UNSUBSCRIBE = "https://shop.example/u/token";

    private Messages() {}

    static OutgoingEmail emailTo(String to) {
        return email(1, to, "Ana Lovelace", "Café week", "Shop");
    }

    static OutgoingEmail email(
            long deliveryId, String to, String toName, String subject, String fromName) {
        return new OutgoingEmail(
                deliveryId,
                7,
                1,
                false,
                "hello@shop.example",
                fromName,
                "reply@shop.example",
                to,
                toName,
                subject,
                "<p>Grüße 🎉</p><img src=\"cid:qr@shop\">\n.\n<p>" + "long ".repeat(300) + "</p>",
                "Grüße 🎉\n.\nBye",
                new InlinePng("qr@shop", PNG),
                UNSUBSCRIBE);
    }

    static OutgoingEmail from(String fromEmail, String replyTo, String unsubscribeUrl) {
        return new OutgoingEmail(
                1,
                7,
                1,
                false,
                fromEmail,
                "Shop",
                replyTo,
                "ana@example.com",
                "",
                "Subject",
                "<p>x</p>",
                "x",
                null,
                unsubscribeUrl);
    }

    static OutgoingSms smsTo(String to) {
        return sms(1, 1, to, "Café week: 2€ off");
    }

    static OutgoingSms sms(long deliveryId, int attempt, String to, String text) {
        return new OutgoingSms(deliveryId, 7, attempt, false, to, text);
    }
}
