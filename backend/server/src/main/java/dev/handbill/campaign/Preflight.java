package dev.handbill.campaign;

import jakarta.enterprise.context.ApplicationScoped;

/** Looks a campaign over before it goes out. */
@ApplicationScoped
public class Preflight {
    /** What stands against sending; the delivery side refuses to send while there are errors. */
    public CampaignPreflight of(long id) {
        throw new UnsupportedOperationException();
    }
}
