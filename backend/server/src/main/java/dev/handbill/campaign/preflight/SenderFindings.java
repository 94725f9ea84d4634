package dev.handbill.campaign.preflight;

import dev.handbill.business.Business;
import dev.handbill.campaign.Campaign;
import dev.handbill.kernel.config.HandbillConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/**
 * What is missing of who an e-mail comes from. Mail servers refuse a message without a sender, and
 * the law wants a postal address in marketing mail (CAN-SPAM, 15 U.S.C. 7704(a)(5)): both stop a
 * campaign that leaves the house. In the sandbox nothing does, so both are only worth a look.
 */
@ApplicationScoped
class SenderFindings {
    private static final String SETTINGS = "/business";

    private final boolean leavesTheHouse;

    SenderFindings(HandbillConfig config) {
        this.leavesTheHouse = config.sendsRealEmail();
    }

    void add(Campaign campaign, Business business, PreflightNotes notes) {
        if (campaign.fields().fromEmail().isBlank() && business.fromEmail().isBlank()) {
            note(
                    notes,
                    "no-sender",
                    "Set the e-mail address that campaigns come from, in the settings.");
        }
        if (business.postalAddress().isBlank()) {
            note(
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

    private void note(PreflightNotes notes, String code, String detail) {
        if (leavesTheHouse) {
            notes.error(code, detail, SETTINGS);
        } else {
            notes.warning(code, detail, null, SETTINGS);
        }
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
