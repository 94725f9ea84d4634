package dev.handbill.consent.topic;

import dev.handbill.account.AuditLog;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** What campaigns can be about, as the marketer names it. */
@ApplicationScoped
public class Topics {
    /** More of them nobody would read on the preference page. */
    static final int MOST = 30;

    /** Without its topic a campaign would go to those who left it. */
    private static final String NOT_SENT =
            """
            SELECT count(*) AS n FROM campaigns
            WHERE topic_id = ? AND status IN ('draft', 'scheduled', 'queued', 'sending', 'paused')
            """;

    private final TopicRepository topics;
    private final Db db;
    private final IfMatch ifMatch;
    private final AuditLog audit;
    private final Clock clock;

    Topics(TopicRepository topics, Db db, IfMatch ifMatch, AuditLog audit, Clock clock) {
        this.topics = topics;
        this.db = db;
        this.ifMatch = ifMatch;
        this.audit = audit;
        this.clock = clock;
    }

    public boolean exists(long id) {
        return topics.findByIdOptional(id).isPresent();
    }

    TopicList list() {
        return new TopicList(topics.views());
    }

    /**
     * @throws ApiProblem 404 if there is no such topic
     */
    TopicView get(long id) {
        return topics.findByIdOptional(id).map(Topic::view).orElseThrow(() -> unknown(id));
    }

    /**
     * @throws ApiProblem 422 for a wrong name, 409 if there is such a topic or there are too many
     */
    @Transactional
    TopicView create(TopicDraft draft) {
        String name = text(draft.name());
        if (name.isEmpty()) {
            throw ApiProblem.invalid("/name", "Give the topic a name, such as Offers.");
        }
        String description = text(draft.description());
        if (topics.count() >= MOST) {
            throw ApiProblem.conflict(
                    "too-many-topics",
                    "There are %d topics. Delete one first: nobody reads a longer list."
                            .formatted(MOST));
        }
        requireFree(name, 0);
        TopicView made = kept(new Topic(name, description, clock.instant()));
        audit.record("create", "topic", made.id(), Map.of());
        return made;
    }

    /**
     * @throws ApiProblem as {@link #create}, 404 if there is no such topic, 412 if somebody else
     *     changed it
     */
    @Transactional
    TopicView update(long id, TopicDraft draft) {
        Topic topic = locked(id);
        TopicView old = topic.view();
        ifMatch.check(() -> old);
        String name = draft.name() == null ? old.name() : text(draft.name());
        if (name.isEmpty()) {
            throw ApiProblem.invalid("/name", "A topic needs a name.");
        }
        String description =
                draft.description() == null ? old.description() : text(draft.description());
        requireFree(name, id);
        topic.edit(name, description);
        TopicView edited = kept(topic);
        audit.record("edit", "topic", id, Map.of());
        return edited;
    }

    /**
     * @throws ApiProblem 404 if there is no such topic, 409 while a campaign that is not over has
     *     it
     */
    @Transactional
    void delete(long id) {
        // locked first: a campaign that is given the topic in this moment waits, and is seen or
        // refused
        Topic topic = locked(id);
        ifMatch.check(topic::view);
        long waiting = db.one(NOT_SENT, row -> row.getLong("n"), id);
        if (waiting > 0) {
            throw ApiProblem.conflict(
                    "topic-in-use",
                    "%d campaigns that are not over are about this topic. Give them another topic first."
                            .formatted(waiting));
        }
        topics.delete(topic);
        topics.flush();
        audit.record("delete", "topic", id, Map.of());
    }

    private Topic locked(long id) {
        return topics.locked(id).orElseThrow(() -> unknown(id));
    }

    private void requireFree(String name, long id) {
        if (topics.isTaken(name, id)) {
            throw taken();
        }
    }

    /** Of two with one name at the same time the database lets one through. */
    private TopicView kept(Topic topic) {
        try {
            topics.persistAndFlush(topic);
        } catch (ConstraintViolationException e) {
            throw e.getKind() == ConstraintViolationException.ConstraintKind.UNIQUE ? taken() : e;
        }
        return topic.view();
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.replaceAll("\\p{Cntrl}", " ").strip();
    }

    private static ApiProblem taken() {
        return ApiProblem.conflict(
                "topic-exists", "There is a topic of this name. Choose another name.");
    }

    private static ApiProblem unknown(long id) {
        return ApiProblem.unknown("topic", id);
    }
}
