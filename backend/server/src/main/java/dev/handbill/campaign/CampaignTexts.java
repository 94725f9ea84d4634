package dev.handbill.campaign;

import dev.handbill.kernel.Channel;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;

/**
 * What a marketer writes: the long part of a campaign, which no list and no poll reads.
 *
 * @param subject Jinja2, as are the others; empty where there is no e-mail
 * @param emailContent HTML, up to 500,000 characters
 * @param smsContent empty where there is no SMS
 */
@Embeddable
public record CampaignTexts(
        @Column(name = "subject") String subject,
        @Column(name = "email_content") String emailContent,
        @Column(name = "sms_content") String smsContent) {
    static final CampaignTexts NONE = new CampaignTexts("", "", "");

    /** Which channels there is something for. */
    List<Channel> channels() {
        List<Channel> channels = new ArrayList<>(2);
        if (!subject.isBlank() && !emailContent.isBlank()) {
            channels.add(Channel.EMAIL);
        }
        if (!smsContent.isBlank()) {
            channels.add(Channel.SMS);
        }
        return channels;
    }
}
