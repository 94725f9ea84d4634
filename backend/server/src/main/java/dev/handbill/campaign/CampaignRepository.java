package dev.handbill.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds and keeps campaigns. */
@ApplicationScoped
public class CampaignRepository implements PanacheRepository<Campaign> {
    /**
     * @throws dev.handbill.kernel.ApiProblem 404 if there is none
     */
    public Campaign get(long id) {
        return findByIdOptional(id).orElseThrow(() -> CampaignRefusals.unknown(id));
    }
}
