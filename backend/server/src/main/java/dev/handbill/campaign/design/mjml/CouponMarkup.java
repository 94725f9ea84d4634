package dev.handbill.campaign.design.mjml;

import dev.handbill.campaign.design.Block;

/** The campaign's offer with the recipient's coupon: QR code, typed code, link, last day, terms. */
final class CouponMarkup {
    private static final String CODE_STYLE =
            "font-family:Menlo,Consolas,monospace;font-size:22px;font-weight:bold;letter-spacing:1px";

    private final Writing writing;

    CouponMarkup(Writing writing) {
        this.writing = writing;
    }

    String coupon(Block.CouponBlock block) {
        StringBuilder mjml = new StringBuilder();
        mjml.append(
                text(
                        "<div style=\"font-size:20px;line-height:1.3;font-weight:bold\">{{ offer_title }}</div>"));
        if (!Boolean.FALSE.equals(block.showQr())) {
            // brings the typed code and the link with it
            mjml.append(text("<div>{{ qr_code }}</div>"));
        } else if (!Boolean.FALSE.equals(block.showCode())) {
            String link =
                    writing.link("{{ short_url }}", "{{ short_url }}", writing.look().accent());
            mjml.append(
                    text(
                            "<span style=\"%s\">{{ coupon_code }}</span><br>%s"
                                    .formatted(CODE_STYLE, link)));
        }
        if (!Boolean.FALSE.equals(block.showValidity())) {
            mjml.append(
                    text(
                            "{%% if expires_at %%}<strong>%s {{ expires_at }}</strong>{%% endif %%}"
                                    .formatted(
                                            writing.word(
                                                    writing.words().say("mail.valid-until")))));
        }
        if (!Boolean.FALSE.equals(block.showTerms())) {
            mjml.append(
                    writing.text(
                            "hb-quiet",
                            "align=\"center\" font-size=\"14px\" color=\"%s\""
                                    .formatted(writing.look().quiet()),
                            "{% if offer_terms %}{{ offer_terms }}{% endif %}"));
        }
        return mjml.toString();
    }

    private String text(String html) {
        return writing.text("hb-ink", "align=\"center\"", html);
    }
}
