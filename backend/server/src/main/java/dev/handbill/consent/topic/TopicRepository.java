package dev.handbill.consent.topic;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Finds and keeps topics. */
@ApplicationScoped
class TopicRepository implements PanacheRepository<Topic> {
    /** By name. */
    List<TopicView> views() {
        return find("select t.id, t.name, t.description, t.left, t.createdAt from Topic t order by lower(t.name), t.id")
                .project(TopicView.class)
                .list();
    }

    boolean isTaken(String name, long byAnotherThan) {
        return count("lower(name) = lower(?1) and id <> ?2", name, byAnotherThan) > 0;
    }

    /**
     * Locked to the end of the transaction, also against whoever refers to it: Hibernate's own lock
     * lets a campaign be given the topic while it is deleted.
     */
    Optional<Topic> locked(long id) {
        getEntityManager()
                .createNativeQuery("SELECT id FROM topics WHERE id = :id FOR UPDATE", Long.class)
                .setParameter("id", id)
                .getResultList();
        return findByIdOptional(id);
    }
}
