package dev.handbill.campaign.preflight;

import dev.handbill.business.Business;
import dev.handbill.campaign.Campaign;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.config.HandbillConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/**
 * What the business has not said about itself and a campaign needs. Mail servers refuse a message
 * without a sender, the law wants a postal address in marketing mail (CAN-SPAM, 15 U.S.C.
 * 7704(a)(5)) and no SMS at night (TCPA, 47 CFR 64.1200(c)(1)), which is reckoned by the time zone:
 * each stops a campaign that leaves the house. In the sandbox nothing does, so there they are only
 * worth a look.
 */
@ApplicationScoped
class SetupFindings {
    private static final String SETTINGS = "/business";

    /** What a new business starts with; no shop stands in it. */
    private static final String NO_PLACE = "UTC";

    private final boolean sendsRealEmail;
    private final boolean sendsRealSms;

    SetupFindings(HandbillConfig config) {
        this.sendsRealEmail = config.sendsRealEmail();
        this.sendsRealSms = config.sendsRealSms();
    }

    void add(Campaign campaign, Business business, PreflightNotes notes) {
        if (campaign.channels().contains(Channel.EMAIL)) {
            email(campaign, business, notes);
        }
        boolean textsLeave = sendsRealSms && campaign.channels().contains(Channel.SMS);
        if (business.timeZone().getId().equals(NO_PLACE)) {
            note(
                    textsLeave,
                    notes,
                    "no-time-zone",
                    "Choose your business's time zone in the settings. It is still UTC: coupons would end, and SMS wait for the morning, by a clock that is not yours.");
        }
    }

    private void email(Campaign campaign, Business business, PreflightNotes notes) {
        if (campaign.fields().fromEmail().isBlank() && business.fromEmail().isBlank()) {
            note(
                    sendsRealEmail,
                    notes,
                    "no-sender",
                    "Set the e-mail address that campaigns come from, in the settings.");
        }
        if (business.postalAddress().isBlank()) {
            note(
                    sendsRealEmail,
                    notes,
                    "no-postal-address",
                    "Add your postal address in the settings: the law asks for it in marketing e-mail.");
        }
        String own = domain(campaign.fields().fromEmail());
        if (!own.isEmpty() && !own.equals(domain(business.fromEmail()))) {
            notes.warning(
                    "other-sender-domain",
                    "This campaign comes from %s, a domain that is not your business's usual one. Check that your e-mail provider may send for it, and that its SPF, DKIM and DMARC records are there."
                            .formatted(own),
                    null,
                    "/fromEmail");
        }
    }

    private static void note(boolean stops, PreflightNotes notes, String code, String detail) {
        if (stops) {
            notes.error(code, detail, SETTINGS);
        } else {
            notes.warning(code, detail, null, SETTINGS);
        }
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
