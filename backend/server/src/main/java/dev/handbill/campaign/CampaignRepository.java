package dev.handbill.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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

    List<Campaign> newestFirst(
            @Nullable CampaignStatus status, @Nullable String query, long before, int limit) {
        StringBuilder where = new StringBuilder("id < :before");
        Parameters parameters = Parameters.with("before", before);
        if (status != null) {
            where.append(" and status = :status");
            parameters.and("status", status);
        }
        if (query != null && !query.isBlank()) {
            where.append(" and lower(name) like :name escape '!'");
            parameters.and("name", "%" + literal(query) + "%");
        }
        return find(where.toString(), Sort.descending("id"), parameters)
                .page(Page.ofSize(limit))
                .list();
    }

    /** So that a percent sign in the search box is a percent sign. */
    private static String literal(String query) {
        return query.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
    }
}
