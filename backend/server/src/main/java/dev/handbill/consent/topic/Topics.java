package dev.handbill.consent.topic;

import dev.handbill.account.AuditLog;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.DbException;
import dev.handbill.kernel.sql.Row;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What campaigns can be about, as the marketer names it. */
@ApplicationScoped
public class Topics {
    /** More of them nobody would read on the preference page. */
    static final int MOST = 30;

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_DESCRIPTION = 300;

    private static final String TOPICS =
            """
            SELECT t.id, t.name, t.description, t.created_at,
                   (SELECT count(*) FROM topic_opt_outs o WHERE o.topic_id = t.id) AS left_by
            FROM topics t
            """;

    private static final String CREATE =
            """
            INSERT INTO topics (name, description)
            SELECT ?, ? WHERE (SELECT count(*) FROM topics) < ?
            RETURNING id
            """;

    /** Without its topic a campaign would go to those who left it. */
    private static final String NOT_SENT =
            """
            SELECT count(*) AS n FROM campaigns
            WHERE topic_id = ? AND status IN ('draft', 'scheduled', 'queued', 'sending', 'paused')
            """;

    private final Db db;
    private final IfMatch ifMatch;
    private final AuditLog audit;

    Topics(Db db, IfMatch ifMatch, AuditLog audit) {
        this.db = db;
        this.ifMatch = ifMatch;
        this.audit = audit;
    }

    public boolean exists(long id) {
        return db.first("SELECT id FROM topics WHERE id = ?", row -> row.getLong("id"), id)
                .isPresent();
    }

    TopicList list() {
        return new TopicList(db.query(TOPICS + "ORDER BY lower(t.name), t.id", Topics::view));
    }

    /**
     * @throws ApiProblem 404 if there is no such topic
     */
    TopicView get(long id) {
        return db.first(TOPICS + "WHERE t.id = ?", Topics::view, id).orElseThrow(() -> unknown(id));
    }

    /**
     * @throws ApiProblem 422 for a wrong name, 409 if there is such a topic or there are too many
     */
    @Transactional
    TopicView create(TopicDraft draft) {
        String name = text("/name", draft.name(), LONGEST_NAME);
        if (name.isEmpty()) {
            throw ApiProblem.invalid("/name", "Give the topic a name, such as Offers.");
        }
        String description = text("/description", draft.description(), LONGEST_DESCRIPTION);
        long id = insert(name, description);
        audit.record("create", "topic", id, Map.of());
        return get(id);
    }

    /**
     * @throws ApiProblem as {@link #create}, 404 if there is no such topic, 412 if somebody else
     *     changed it
     */
    @Transactional
    TopicView update(long id, TopicDraft draft) {
        TopicView old = locked(id);
        ifMatch.check(() -> old);
        String name = draft.name() == null ? old.name() : text("/name", draft.name(), LONGEST_NAME);
        if (name.isEmpty()) {
            throw ApiProblem.invalid("/name", "A topic needs a name.");
        }
        String description =
                draft.description() == null
                        ? old.description()
                        : text("/description", draft.description(), LONGEST_DESCRIPTION);
        try {
            db.update(
                    "UPDATE topics SET name = ?, description = ? WHERE id = ?",
                    name,
                    description,
                    id);
        } catch (DbException e) {
            throw e.isUniqueViolation() ? taken() : e;
        }
        audit.record("edit", "topic", id, Map.of());
        return get(id);
    }

    /**
     * @throws ApiProblem 404 if there is no such topic, 409 while a campaign that is not over has
     *     it
     */
    @Transactional
    void delete(long id) {
        // locked first: a campaign that is given the topic in this moment waits, and is seen or
        // refused
        TopicView topic = locked(id);
        ifMatch.check(() -> topic);
        long waiting = db.one(NOT_SENT, row -> row.getLong("n"), id);
        if (waiting > 0) {
            throw ApiProblem.conflict(
                    "topic-in-use",
                    "%d campaigns that are not over are about this topic. Give them another topic first."
                            .formatted(waiting));
        }
        db.update("DELETE FROM topics WHERE id = ?", id);
        audit.record("delete", "topic", id, Map.of());
    }

    private TopicView locked(long id) {
        db.query("SELECT id FROM topics WHERE id = ? FOR UPDATE", row -> row.getLong("id"), id);
        return get(id);
    }

    private long insert(String name, String description) {
        try {
            return db.first(CREATE, row -> row.getLong("id"), name, description, MOST)
                    .orElseThrow(
                            () ->
                                    ApiProblem.conflict(
                                            "too-many-topics",
                                            "There are %d topics. Delete one first: nobody reads a longer list."
                                                    .formatted(MOST)));
        } catch (DbException e) {
            throw e.isUniqueViolation() ? taken() : e;
        }
    }

    private static String text(String pointer, @Nullable String given, int longest) {
        String text = given == null ? "" : given.replaceAll("\\p{Cntrl}", " ").strip();
        if (text.length() > longest) {
            throw ApiProblem.invalid(pointer, "Use at most %d characters.".formatted(longest));
        }
        return text;
    }

    private static ApiProblem taken() {
        return ApiProblem.conflict(
                "topic-exists", "There is a topic of this name. Choose another name.");
    }

    private static ApiProblem unknown(long id) {
        return ApiProblem.unknown("topic", id);
    }

    private static TopicView view(Row row) throws SQLException {
        return new TopicView(
                row.getLong("id"),
                row.getString("name"),
                row.getString("description"),
                row.getLong("left_by"),
                row.getInstant("created_at"));
    }
}
