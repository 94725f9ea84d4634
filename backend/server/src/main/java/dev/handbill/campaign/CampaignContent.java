package dev.handbill.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handbill.campaign.design.EmailDesign;
import dev.handbill.campaign.design.EmailDesignColumn;
import dev.handbill.kernel.Channel;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/**
 * What a marketer writes: the long part of a campaign, in a table of its own, which no list and no
 * poll reads. Blanks alone are nothing, so that a channel is there where its content is not empty,
 * in SQL as here.
 *
 * @param subject Jinja2, as are the others; empty where there is no e-mail
 * @param emailContent HTML, up to 500,000 characters
 * @param smsContent empty where there is no SMS
 * @param design what {@code emailContent} was made from; absent where that was written by hand
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CampaignContent(
        @Column(name = "subject", table = TABLE) String subject,
        @Column(name = "email_content", table = TABLE) String emailContent,
        @Column(name = "sms_content", table = TABLE) String smsContent,
        @Convert(converter = EmailDesignColumn.class)
                @Column(name = "design", table = TABLE, columnDefinition = "jsonb")
                @ColumnTransformer(write = "?::jsonb")
                @Nullable EmailDesign design) {
    static final String TABLE = "campaign_contents";
    static final CampaignContent NONE = new CampaignContent("", "", "", null);

    public CampaignContent {
        subject = subject.isBlank() ? "" : subject;
        emailContent = emailContent.isBlank() ? "" : emailContent;
        smsContent = smsContent.isBlank() ? "" : smsContent;
    }

    /**
     * As it is shown, and can be sent back: the e-mail's HTML is the design's, not its marketer's.
     */
    CampaignContent shown() {
        return design == null ? this : new CampaignContent(subject, "", smsContent, design);
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
