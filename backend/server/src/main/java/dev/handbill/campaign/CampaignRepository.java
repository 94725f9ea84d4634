package dev.handbill.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** Finds and keeps campaigns. */
@ApplicationScoped
public class CampaignRepository implements PanacheRepository<Campaign> {
    /**
     * @throws dev.handbill.kernel.web.ApiProblem 404 if there is none
     */
    public Campaign get(long id) {
        return findByIdOptional(id).orElseThrow(() -> CampaignRefusals.unknown(id));
    }

    /** Like {@link #get}, with the row locked to the end of the transaction. */
    Campaign locked(long id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> CampaignRefusals.unknown(id));
    }
}
