package dev.handbill.campaign;

import dev.handbill.kernel.Channel;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;

/**
 * What a marketer writes: the long part of a campaign, in a table of its own, which no list and no
 * poll reads. Blanks alone are nothing, so that a channel is there where its content is not empty,
 * in SQL as here.
 *
 * @param subject Jinja2, as are the others; empty where there is no e-mail
 * @param emailContent HTML, up to 500,000 characters
 * @param smsContent empty where there is no SMS
 */
@Embeddable
public record CampaignContent(
        @Column(name = "subject", table = TABLE) String subject,
        @Column(name = "email_content", table = TABLE) String emailContent,
        @Column(name = "sms_content", table = TABLE) String smsContent) {
    static final String TABLE = "campaign_contents";
    static final CampaignContent NONE = new CampaignContent("", "", "");

    public CampaignContent {
        subject = subject.isBlank() ? "" : subject;
        emailContent = emailContent.isBlank() ? "" : emailContent;
        smsContent = smsContent.isBlank() ? "" : smsContent;
    }

    /** Which channels there is something for. */
    List<Channel> channels() {
        List<Channel> channels = new ArrayList<>(2);
        if (!subject.isEmpty() && !emailContent.isEmpty()) {
            channels.add(Channel.EMAIL);
        }
        if (!smsContent.isEmpty()) {
            channels.add(Channel.SMS);
        }
        return channels;
    }
}
