package dev.handbill.segment.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handbill.account.Actors;
import dev.handbill.account.AuditLog;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.DbException;
import dev.handbill.kernel.sql.Row;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.FieldChecks;
import dev.handbill.kernel.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules that are saved. */
@ApplicationScoped
public class RuleSegments {
    static final int MOST = 200;

    private static final String COLUMNS = "id, name, rule, edited_by, created_at, updated_at";

    private static final String ADD =
            """
            INSERT INTO rule_segments (name, rule, edited_by) SELECT :name, :rule::jsonb, :by
            WHERE (SELECT count(*) FROM rule_segments) < :most RETURNING
            """
                    + COLUMNS;

    private static final String CHANGE =
            """
            UPDATE rule_segments SET name = :name, rule = :rule::jsonb, edited_by = :by, updated_at = now()
            WHERE id = :id RETURNING
            """
                    + COLUMNS;

    private final Db db;
    private final ObjectMapper json;
    private final IfMatch ifMatch;
    private final Actors actors;
    private final AuditLog audit;
    private final Event<RuleSegmentChanging> changing;

    RuleSegments(
            Db db,
            ObjectMapper json,
            IfMatch ifMatch,
            Actors actors,
            AuditLog audit,
            Event<RuleSegmentChanging> changing) {
        this.db = db;
        this.json = json;
        this.ifMatch = ifMatch;
        this.actors = actors;
        this.audit = audit;
        this.changing = changing;
    }

    RuleSegmentList list() {
        return new RuleSegmentList(
                db.query(
                        "SELECT "
                                + COLUMNS
                                + " FROM rule_segments ORDER BY lower(name) LIMIT :most",
                        this::view,
                        Args.of("most", MOST)));
    }

    /**
     * @throws ApiProblem 404 if there is no such rule
     */
    RuleSegmentView get(long id) {
        return find("SELECT " + COLUMNS + " FROM rule_segments WHERE id = :id", id);
    }

    /**
     * The rules of these that are there, by id. With a lock they cannot be deleted until the
     * caller's transaction ends.
     */
    public Map<Long, Rule> find(List<Long> ids, boolean isLocked) {
        Map<Long, Rule> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            db.query(
                            "SELECT "
                                    + COLUMNS
                                    + " FROM rule_segments WHERE id = ANY (:ids) ORDER BY id"
                                    + (isLocked ? " FOR KEY SHARE" : ""),
                            this::view,
                            Args.of("ids", ids.stream().mapToLong(Long::longValue).toArray()))
                    .forEach(segment -> found.put(segment.id(), segment.rule()));
        }
        return found;
    }

    /**
     * @throws ApiProblem 422 for what is wrong with it, 409 if there is one of this name or there
     *     are as many as there may be
     */
    @Transactional
    RuleSegmentView create(RuleSegmentDraft draft) {
        String name = draft.name();
        Rule rule = draft.rule();
        FieldChecks checks = new FieldChecks();
        checks.require(name != null, "/name", "Give the segment a name, such as Lost regulars.");
        checks.require(rule != null, "/rule", "Send the rule to save.");
        checks.done();
        if (name == null || rule == null) {
            throw new IllegalStateException("Checked above");
        }
        RuleChecks.check(rule, "/rule");
        RuleSegmentView added =
                named(() -> db.first(ADD, this::view, args(name, rule).and("most", MOST)))
                        .orElseThrow(
                                () ->
                                        ApiProblem.conflict(
                                                "too-many-rule-segments",
                                                "There are %d rules. Delete one first."
                                                        .formatted(MOST)));
        audit.record("create", "rule-segment", added.id(), Map.of("name", added.name()));
        return added;
    }

    /**
     * @throws ApiProblem as {@link #create}, 404 if there is no such rule, 412 if somebody else
     *     changed it, 409 while a campaign is being sent to it
     */
    @Transactional
    RuleSegmentView change(long id, RuleSegmentDraft draft) {
        RuleSegmentView old = locked(id);
        ifMatch.check(() -> old);
        Rule rule = draft.rule() == null ? old.rule() : draft.rule();
        RuleChecks.check(rule, "/rule");
        if (!rule.equals(old.rule())) {
            changing.fire(new RuleSegmentChanging(id, false));
        }
        String name = draft.name() == null ? old.name() : draft.name();
        RuleSegmentView changed =
                named(() -> db.first(CHANGE, this::view, args(name, rule).and("id", id)))
                        .orElseThrow(() -> unknown(id));
        audit.record("edit", "rule-segment", id, Map.of("name", changed.name()));
        return changed;
    }

    /**
     * @throws ApiProblem 404 if there is no such rule, 412 if somebody else changed it, 409 while a
     *     campaign that is not over has it
     */
    @Transactional
    void delete(long id) {
        // locked first: a campaign that is given the rule in this moment waits, and is seen or
        // refused
        RuleSegmentView old = locked(id);
        ifMatch.check(() -> old);
        changing.fire(new RuleSegmentChanging(id, true));
        db.update("DELETE FROM rule_segments WHERE id = :id", Args.of("id", id));
        audit.record("delete", "rule-segment", id, Map.of("name", old.name()));
    }

    private RuleSegmentView locked(long id) {
        return find("SELECT " + COLUMNS + " FROM rule_segments WHERE id = :id FOR UPDATE", id);
    }

    private RuleSegmentView find(String sql, long id) {
        return db.first(sql, this::view, Args.of("id", id)).orElseThrow(() -> unknown(id));
    }

    private Args args(String name, Rule rule) {
        return Args.of("name", name.strip())
                .and("rule", written(rule))
                .and("by", actors.current().label());
    }

    /** Of two with one name at the same time the database lets one through. */
    private static Optional<RuleSegmentView> named(
            java.util.function.Supplier<Optional<RuleSegmentView>> kept) {
        try {
            return kept.get();
        } catch (DbException e) {
            if (e.isUniqueViolation()) {
                throw ApiProblem.conflict(
                        "rule-segment-exists",
                        "Another rule has this name. Choose another name, or change that one.");
            }
            throw e;
        }
    }

    private String written(Rule rule) {
        try {
            return json.writerFor(Rule.class).writeValueAsString(rule);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A rule that was read cannot be written", e);
        }
    }

    private RuleSegmentView view(Row row) throws SQLException {
        return new RuleSegmentView(
                row.getLong("id"),
                row.getString("name"),
                read(row.getString("rule")),
                row.getString("edited_by"),
                row.getInstant("created_at"),
                row.getInstant("updated_at"));
    }

    private Rule read(String text) {
        try {
            return json.readValue(text, Rule.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A rule that was kept cannot be read", e);
        }
    }

    private static ApiProblem unknown(long id) {
        return ApiProblem.unknown("rule-segment", id);
    }
}
