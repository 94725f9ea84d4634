package dev.handbill.campaign.starter;

import dev.handbill.account.AuditLog;
import dev.handbill.campaign.design.DesignRules;
import dev.handbill.campaign.design.EmailDesign;
import dev.handbill.campaign.design.EmailDesignColumn;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.Cursor;
import dev.handbill.kernel.web.FieldError;
import dev.handbill.kernel.web.Limit;
import dev.handbill.kernel.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Designs that the business keeps to start from. */
@ApplicationScoped
class DesignTemplates {
    static final int MOST = 200;

    private static final String COLUMNS = "id, name, design, created_at, updated_at";

    private static final String PAGE =
            """
            SELECT id, name, created_at, updated_at FROM design_templates WHERE id < :before
            ORDER BY id DESC LIMIT :limit
            """;

    private static final String ADD =
            """
            INSERT INTO design_templates (name, design) SELECT :name, :design::jsonb
            WHERE (SELECT count(*) FROM design_templates) < :most RETURNING
            """
                    + COLUMNS;

    private static final String CHANGE =
            """
            UPDATE design_templates SET name = coalesce(:name, name),
                design = coalesce(:design::jsonb, design), updated_at = now()
            WHERE id = :id RETURNING
            """
                    + COLUMNS;

    private final Db db;
    private final AuditLog audit;

    DesignTemplates(Db db, AuditLog audit) {
        this.db = db;
        this.audit = audit;
    }

    Page<DesignTemplateSummary> list(@Nullable Integer asked, @Nullable String cursor) {
        int limit = Limit.of(asked);
        List<DesignTemplateSummary> found =
                db.query(
                        PAGE,
                        row ->
                                new DesignTemplateSummary(
                                        row.getLong("id"),
                                        row.getString("name"),
                                        row.getInstant("created_at"),
                                        row.getInstant("updated_at")),
                        Args.of("before", Cursor.decode(cursor, Long.MAX_VALUE))
                                .and("limit", limit + 1));
        return Page.of(found, limit, DesignTemplateSummary::id);
    }

    /**
     * @throws ApiProblem 404 if there is no such template
     */
    DesignTemplateView get(long id) {
        return known(
                id,
                db.first(
                        "SELECT " + COLUMNS + " FROM design_templates WHERE id = :id",
                        DesignTemplates::view,
                        Args.of("id", id)));
    }

    /**
     * @throws ApiProblem 422 for what is wrong with it, 409 if there are as many as there may be
     */
    @Transactional
    DesignTemplateView create(DesignTemplateDraft draft) {
        List<FieldError> errors = new ArrayList<>();
        if (draft.name() == null) {
            errors.add(new FieldError("/name", "Give the template a name."));
        }
        if (draft.design() == null) {
            errors.add(new FieldError("/design", "Send the design to keep."));
        }
        check(draft.design(), errors);
        DesignTemplateView added =
                db.first(ADD, DesignTemplates::view, args(draft).and("most", MOST))
                        .orElseThrow(
                                () ->
                                        ApiProblem.conflict(
                                                "too-many-templates",
                                                "There are %d templates. Delete one first."
                                                        .formatted(MOST)));
        audit.record("create", "design-template", added.id(), Map.of());
        return added;
    }

    /**
     * @throws ApiProblem 422 for what is wrong with it, 404 if there is no such template
     */
    @Transactional
    DesignTemplateView change(long id, DesignTemplateDraft draft) {
        check(draft.design(), new ArrayList<>());
        DesignTemplateView changed =
                known(id, db.first(CHANGE, DesignTemplates::view, args(draft).and("id", id)));
        audit.record("edit", "design-template", id, Map.of());
        return changed;
    }

    /**
     * @throws ApiProblem 404 if there is no such template
     */
    @Transactional
    void delete(long id) {
        if (db.update("DELETE FROM design_templates WHERE id = :id", Args.of("id", id)) == 0) {
            throw ApiProblem.unknown("template", id);
        }
        audit.record("delete", "design-template", id, Map.of());
    }

    private static void check(@Nullable EmailDesign design, List<FieldError> errors) {
        if (design != null && design.isNone()) {
            errors.add(new FieldError("/design/blocks", "Add a block. The last is the footer."));
        } else if (design != null) {
            DesignRules.check(design, "/design", errors);
        }
        if (!errors.isEmpty()) {
            throw ApiProblem.invalid(errors);
        }
    }

    private static Args args(DesignTemplateDraft draft) {
        return Args.of("name", draft.name() == null ? null : draft.name().strip())
                .and(
                        "design",
                        draft.design() == null ? null : EmailDesignColumn.written(draft.design()));
    }

    private static DesignTemplateView known(long id, Optional<DesignTemplateView> found) {
        return found.orElseThrow(() -> ApiProblem.unknown("template", id));
    }

    private static DesignTemplateView view(Row row) throws SQLException {
        return new DesignTemplateView(
                row.getLong("id"),
                row.getString("name"),
                EmailDesignColumn.read(row.getString("design")),
                row.getInstant("created_at"),
                row.getInstant("updated_at"));
    }
}
