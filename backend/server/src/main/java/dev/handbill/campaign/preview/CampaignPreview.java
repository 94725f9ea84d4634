package dev.handbill.campaign.preview;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handbill.campaign.template.sms.SmsEncoding;
import dev.handbill.segment.AudienceView;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as one real customer would get it; the coupon in it is a sample that nobody can
 * redeem.
 *
 * @param customer absent where nobody is in the audience: then an invented one
 * @param email absent without an e-mail; its HTML has the QR code as a data: URI
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CampaignPreview(
        @Nullable PreviewCustomer customer,
        @Nullable PreviewEmail email,
        @Nullable PreviewSms sms,
        AudienceView audience) {

    /** Whom it was rendered for. */
    public record PreviewCustomer(long id, String name) {}

    /** The e-mail with its plain-text part. */
    public record PreviewEmail(String subject, String html, String text) {}

    /** The SMS and what it is billed as. */
    public record PreviewSms(String text, SmsEncoding encoding, int characters, int parts) {}
}
