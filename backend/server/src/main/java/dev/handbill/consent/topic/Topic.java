package dev.handbill.consent.topic;

import dev.handbill.kernel.sql.StoredEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Formula;

/** Something campaigns are about. */
@Entity
@Table(name = "topics")
class Topic extends StoredEntity {
    @Column(name = "name")
    private String name = "";

    @Column(name = "description")
    private String description = "";

    @Column(name = "created_at", updatable = false)
    private Instant createdAt = Instant.EPOCH;

    @Formula("(SELECT count(*) FROM topic_opt_outs o WHERE o.topic_id = id)")
    private long left;

    /** For Hibernate, which fills the fields. */
    protected Topic() {}

    Topic(String name, String description, Instant now) {
        this.name = name;
        this.description = description;
        this.createdAt = now;
    }

    /** Takes over what was checked. */
    void edit(String name, String description) {
        this.name = name;
        this.description = description;
    }

    TopicView view() {
        return new TopicView(id(), name, description, left, createdAt);
    }
}
