package dev.handbill.delivery.message;

import dev.handbill.business.Business;
import dev.handbill.campaign.link.LinkCounting;
import dev.handbill.campaign.template.InlineImage;
import dev.handbill.campaign.template.MessageTemplates;
import dev.handbill.campaign.template.Recipient;
import dev.handbill.campaign.template.RenderedEmail;
import dev.handbill.delivery.ledger.ClaimedDelivery;
import dev.handbill.kernel.Channel;
import dev.handbill.provider.InlinePng;
import dev.handbill.provider.OutgoingEmail;
import dev.handbill.provider.OutgoingMessage;
import dev.handbill.provider.OutgoingSms;
import dev.handbill.provider.OwnCounting;
import org.jspecify.annotations.Nullable;

/**
 * A campaign made ready to send: its parsed templates and its sender. Immutable, shared by all
 * threads of a worker.
 */
public record Messages(
        long campaignId,
        MessageTemplates templates,
        String fromEmail,
        String fromName,
        String replyTo,
        boolean hasPartLimit) {

    static Messages of(SendingContent content, MessageTemplates templates, Business business) {
        return new Messages(
                content.source().campaignId(),
                templates,
                firstFilled(content.fromEmail(), business.fromEmail()),
                firstFilled(content.fromName(), business.fromName(), business.name()),
                firstFilled(content.replyTo(), business.replyTo()),
                content.hasPartLimit());
    }

    /** Renders for one customer; throws what {@link MessageTemplates} throws. */
    public OutgoingMessage to(ClaimedDelivery delivery, Channel channel) {
        return to(
                delivery.recipient(),
                channel,
                delivery.address(),
                delivery.id(),
                delivery.attempt());
    }

    public boolean has(Channel channel) {
        return channel == Channel.EMAIL ? templates.hasEmail() : templates.hasSms();
    }

    /** A test: to any address, marked as such, not in the ledger. */
    public OutgoingMessage testTo(Recipient recipient, Channel channel, String address) {
        return to(recipient, channel, address, 0, 1);
    }

    private OutgoingMessage to(
            Recipient recipient, Channel channel, String address, long deliveryId, int attempt) {
        boolean isTest = deliveryId == 0;
        if (channel == Channel.SMS) {
            String text = templates.sms(recipient).text();
            return new OutgoingSms(
                    deliveryId, campaignId, attempt, isTest, address, marked(isTest, text));
        }
        RenderedEmail email = templates.email(recipient, deliveryId);
        return new OutgoingEmail(
                deliveryId,
                campaignId,
                attempt,
                isTest,
                fromEmail,
                fromName,
                replyTo,
                address,
                (recipient.firstName() + " " + recipient.lastName()).strip(),
                marked(isTest, email.subject()),
                email.body(),
                email.text(),
                inline(email.qr()),
                templates.isMessage() ? "" : email.unsubscribeUrl(),
                counting());
    }

    private OwnCounting counting() {
        LinkCounting counting = templates.counting();
        return counting == null
                ? OwnCounting.NONE
                : new OwnCounting(counting.countsOpens(), counting.countsClicks());
    }

    private static String marked(boolean isTest, String text) {
        return isTest ? "[Test] " + text : text;
    }

    private static @Nullable InlinePng inline(@Nullable InlineImage image) {
        return image == null ? null : new InlinePng(image.contentId(), image.png());
    }

    private static String firstFilled(String... values) {
        for (String value : values) {
            if (!value.isBlank()) {
                return value;
            }
        }
        return "";
    }
}
