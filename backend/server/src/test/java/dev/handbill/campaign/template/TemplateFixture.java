package dev.handbill.campaign.template;

import dev.handbill.business.Business;
import dev.handbill.campaign.link.LinkCountingFixture;
import dev.handbill.campaign.template.sms.RenderedSms;
import dev.handbill.coupon.CouponLinks;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A business, a recipient and ways to render a text for them. */
public final class TemplateFixture {
    public static final Business BUSINESS =
            new Business(
                    "Luigi's & Sons",
                    "1 Main Street\nSpringfield",
                    ZoneId.of("America/New_York"),
                    "US",
                    "USD",
                    "en",
                    "#0b7285",
                    "Luigi",
                    "luigi@example.com",
                    "",
                    List.of(),
                    null,
                    new byte[32]);

    public static final Recipient ANNA =
            new Recipient(
                    42,
                    "anna@example.com",
                    "+12025550123",
                    "Anna",
                    "Bell",
                    List.of("vip", "lunch"),
                    Map.of("city", "Oslo", "note", "{{ 7*7 }}"),
                    null,
                    "7-42-aaaaaaaaaaaaaaaaaaaaaa",
                    "ABCDEFGHJKMNP",
                    Instant.parse("2026-12-22T04:30:00Z"));

    private TemplateFixture() {}

    public static Recipient named(String firstName) {
        return new Recipient(
                43,
                "x@example.com",
                null,
                firstName,
                "",
                List.of(),
                Map.of(),
                "de",
                ANNA.couponToken(),
                ANNA.couponShortCode(),
                ANNA.couponExpiresAt());
    }

    public static MessageTemplates templates(
            String subject, String html, String sms, String qrEmbedding) {
        return templates(subject, html, sms, qrEmbedding, null);
    }

    /** Of an e-mail with a plain-text part of its own. */
    public static RenderedEmail email(String html, String text) {
        return templates("Hello", html, text, "", "cid", null).email(ANNA);
    }

    static MessageTemplates templates(
            String subject,
            String html,
            String sms,
            String qrEmbedding,
            @Nullable String language) {
        return templates(subject, html, "", sms, qrEmbedding, language);
    }

    private static MessageTemplates templates(
            String subject,
            String html,
            String text,
            String sms,
            String qrEmbedding,
            @Nullable String language) {
        return MessageTemplates.compile(
                new TemplateSource(
                        7,
                        subject,
                        html,
                        text,
                        sms,
                        qrEmbedding,
                        "Free coffee",
                        "One per visit",
                        true,
                        language),
                new TemplateSettings(
                        BUSINESS,
                        CouponLinks.under("https://shop.example"),
                        (customer, channel) -> "https://shop.example/u/" + customer + "-" + channel,
                        "Reply STOP to opt out",
                        null));
    }

    /** An e-mail whose opens and links are counted. */
    static MessageTemplates counted(String html, String qrEmbedding) {
        return MessageTemplates.compile(
                new TemplateSource(
                        7,
                        "Hi",
                        html,
                        "",
                        "",
                        qrEmbedding,
                        "Free coffee",
                        "One per visit",
                        true,
                        null),
                new TemplateSettings(
                        BUSINESS,
                        CouponLinks.under("https://shop.example"),
                        (customer, channel) -> "https://shop.example/u/" + customer + "-" + channel,
                        "Reply STOP to opt out",
                        LinkCountingFixture.counting(html)));
    }

    public static RenderedEmail email(String html, Recipient recipient) {
        return templates("Hello", html, "", "cid").email(recipient);
    }

    public static String html(String html) {
        String whole =
                email(html + "<hr>{{ business.postal_address }}{{ unsubscribe_url }}", ANNA).html();
        return whole.substring(0, whole.lastIndexOf("<hr>"));
    }

    public static RenderedSms sms(String text) {
        return templates("", "", text, "cid").sms(ANNA);
    }
}
