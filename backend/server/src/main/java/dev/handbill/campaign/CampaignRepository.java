package dev.handbill.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds and keeps campaigns. */
@ApplicationScoped
public class CampaignRepository implements PanacheRepository<Campaign> {
    /**
     * @throws dev.handbill.kernel.web.ApiProblem 404 if there is none
     */
    public Campaign get(long id) {
        return findByIdOptional(id).orElseThrow(() -> CampaignRefusals.unknown(id));
    }

    /**
     * Like {@link #get}, with the row locked to the end of the transaction. The lock is a statement
     * of its own: one that reads while it waits would see the texts, which lie in another table, as
     * they were before the wait.
     */
    Campaign locked(long id) {
        getEntityManager()
                .createNativeQuery(
                        "SELECT id FROM campaigns WHERE id = :id FOR NO KEY UPDATE", Long.class)
                .setParameter("id", id)
                .getResultList();
        return get(id);
    }
}
