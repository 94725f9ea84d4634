package dev.handbill.customer.change;

import dev.handbill.account.Actors;
import dev.handbill.account.AuditLog;
import dev.handbill.business.BusinessStore;
import dev.handbill.customer.CustomerConditions;
import dev.handbill.customer.CustomerFilter;
import dev.handbill.customer.SavedRules;
import dev.handbill.customer.SegmentNames;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.Cursor;
import dev.handbill.kernel.web.Page;
import dev.handbill.kernel.work.NothingToDo;
import dev.handbill.privacy.CustomerBin;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person does with changes of many customers: count, start, take back. */
@ApplicationScoped
class CustomerChanges {
    private static final int MOST_WAITING = 20;

    /** The order of the people does not matter to it, nor what they are like. */
    private static final String DIGEST =
            "count(*) AS n, coalesce(bit_xor(hashint8extended(%1$s, 0)), 0) AS digest";

    private static final String COUNT =
            "SELECT " + DIGEST.formatted("c.id") + " FROM customers c WHERE ";

    private static final String CREATE =
            """
            INSERT INTO customer_changes (action, add, remove, customers, created_by)
            VALUES (:action, :add, :remove, 0, :account)
            RETURNING id
            """;

    private static final String SELECT =
            "INSERT INTO customer_change_people (change_id, customer_id) SELECT :change, c.id FROM customers c WHERE ";

    private static final String SELECTED =
            "SELECT "
                    + DIGEST.formatted("customer_id")
                    + " FROM customer_change_people WHERE change_id = ?";

    private static final String IS_UNDOABLE =
            """
            status IN ('queued', 'running', 'completed') AND NOT is_final
            AND coalesce(finished_at, now()) > now() - interval '7 days'
            """;

    private static final String VIEW =
            """
            SELECT id, action, add, remove, status, customers, done, changed, restored, created_at, finished_at,
                   %s AS is_undoable
            FROM customer_changes
            """
                    .formatted(IS_UNDOABLE);

    private static final String UNDO =
            """
            UPDATE customer_changes SET status = 'undoing', done = 0, lease_until = NULL
            WHERE id = ? AND %s
            """
                    .formatted(IS_UNDOABLE);

    private static final String FINAL =
            "UPDATE customer_changes SET is_final = true WHERE id = ? AND status = 'completed'";

    private static final String OLD =
            """
            UPDATE customer_changes SET is_final = true
            WHERE status IN ('completed', 'undone') AND NOT is_final AND finished_at < now() - interval '7 days'
            RETURNING id
            """;

    private final Db db;
    private final BusinessStore business;
    private final SavedRules rules;
    private final CustomerBin bin;
    private final Actors actors;
    private final AuditLog audit;

    CustomerChanges(
            Db db,
            BusinessStore business,
            SavedRules rules,
            CustomerBin bin,
            Actors actors,
            AuditLog audit) {
        this.db = db;
        this.business = business;
        this.rules = rules;
        this.bin = bin;
        this.actors = actors;
        this.audit = audit;
    }

    /**
     * @throws ApiProblem 422 for a selection that cannot be
     */
    CustomerSelectionView preview(CustomerSelection selection) {
        Who who = who(selection.filter(), selection.customerIds());
        return db.one(COUNT + who.condition(), CustomerChanges::counted, who.args());
    }

    /**
     * Fixes whom it is about, and leaves the rest to the worker.
     *
     * @throws ApiProblem 409 if they are others than were counted, nobody, or too many changes wait
     */
    @Transactional
    long start(CustomerChangeRequest request) {
        List<String> add = names(request.add(), "/add");
        List<String> remove = names(request.remove(), "/remove");
        refuseUnclear(request, add, remove);
        refuseIfTooManyWait();
        Who who = who(request.filter(), request.customerIds());
        long id =
                db.one(
                        CREATE,
                        row -> row.getLong("id"),
                        Args.of("action", request.action())
                                .and("add", add.toArray(String[]::new))
                                .and("remove", remove.toArray(String[]::new))
                                .and("account", actors.current().accountId()));
        db.update(SELECT + who.condition(), who.args().and("change", id));
        CustomerSelectionView selected = db.one(SELECTED, CustomerChanges::counted, id);
        refuseOthers(request.selection(), selected);
        db.update(
                "UPDATE customer_changes SET customers = ? WHERE id = ?", selected.customers(), id);
        audit.record(
                request.action(),
                "customer",
                null,
                Map.of(
                        "change",
                        id,
                        "customers",
                        selected.customers(),
                        "add",
                        add,
                        "remove",
                        remove));
        return id;
    }

    /**
     * @throws ApiProblem 404 if there is no such change
     */
    CustomerChangeView get(long id) {
        return db.first(VIEW + "WHERE id = ?", CustomerChanges::view, id)
                .orElseThrow(() -> ApiProblem.unknown("customer-change", id));
    }

    Page<CustomerChangeView> list(int limit, @Nullable String cursor) {
        return Page.of(
                db.query(
                        VIEW + "WHERE id < ? ORDER BY id DESC LIMIT ?",
                        CustomerChanges::view,
                        Cursor.decode(cursor, Long.MAX_VALUE),
                        limit + 1),
                limit,
                CustomerChangeView::id);
    }

    /**
     * @throws ApiProblem 409 for one that was taken back, is final, or is older than a week
     */
    @Transactional
    void undo(long id) {
        get(id);
        if (db.update(UNDO, id) == 0) {
            throw ApiProblem.conflict(
                    "change-not-undoable",
                    "A change can be taken back once, for seven days. Make the opposite change instead.");
        }
        audit.record("undo", "customer", null, Map.of("change", id));
    }

    /**
     * @throws ApiProblem 409 for one that is under way
     */
    @Transactional
    void makeFinal(long id) {
        get(id);
        if (db.update(FINAL, id) == 0) {
            throw ApiProblem.conflict(
                    "change-under-way", "Wait until the change is done, then try again.");
        }
        forget(id);
        audit.record("finish", "customer", null, Map.of("change", id));
    }

    @Scheduled(skipExecutionIf = NothingToDo.class, every = "1h", delayed = "9m")
    void forgetOld() {
        purge();
    }

    /** Returns how many changes cannot be taken back any more. */
    @Transactional
    int purge() {
        List<Long> old = db.query(OLD, row -> row.getLong("id"));
        old.forEach(this::forget);
        return old.size();
    }

    private void forget(long id) {
        bin.empty(id);
        db.update("DELETE FROM customer_change_people WHERE change_id = ?", id);
    }

    private record Who(String condition, @Nullable CustomerConditions fit, long[] ids) {
        Args args() {
            return fit == null ? Args.of("ids", ids) : fit.args();
        }
    }

    private Who who(@Nullable CustomerFilter filter, @Nullable List<Long> ids) {
        if ((filter == null) == (ids == null)) {
            throw ApiProblem.invalid(
                    "/filter", "Give either a filter or customerIds; {} as filter is everybody.");
        }
        if (ids != null) {
            return new Who(
                    "c.id = ANY (:ids)", null, ids.stream().mapToLong(Long::longValue).toArray());
        }
        CustomerConditions fit =
                CustomerConditions.of(
                        filter == null ? CustomerFilter.EVERYBODY : filter,
                        business.get().timeZone(),
                        rules);
        return new Who(fit.whole(), fit, new long[0]);
    }

    private static List<String> names(@Nullable List<String> given, String pointer) {
        return given == null ? List.of() : SegmentNames.normalized(given, pointer);
    }

    private static void refuseUnclear(
            CustomerChangeRequest request, List<String> add, List<String> remove) {
        boolean isTag = request.action().equals("tag");
        if (isTag == (add.isEmpty() && remove.isEmpty())) {
            throw ApiProblem.invalid(
                    "/add",
                    isTag
                            ? "Name at least one segment to add or remove."
                            : "Leave add and remove out of a deletion.");
        }
        if (!isTag && request.selection() == null) {
            throw ApiProblem.invalid(
                    "/selection", "Ask for the preview first and send its selection.");
        }
    }

    private void refuseIfTooManyWait() {
        long waiting =
                db.one(
                        "SELECT count(*) AS n FROM customer_changes WHERE status IN ('queued', 'running', 'undoing')",
                        row -> row.getLong("n"));
        if (waiting >= MOST_WAITING) {
            throw ApiProblem.conflict(
                    "too-many-changes",
                    "%d changes are under way. Try again when some of them are done."
                            .formatted(waiting));
        }
    }

    private static void refuseOthers(@Nullable String counted, CustomerSelectionView selected) {
        if (selected.customers() == 0) {
            throw ApiProblem.conflict(
                    "nobody-selected", "Nobody fits any more. Look at the list again.");
        }
        if (counted != null && !counted.equals(selected.selection())) {
            throw ApiProblem.conflict(
                            "customers-changed",
                            "Other customers fit now than when they were counted: it would be %,d. Look at the count, then do it again."
                                    .formatted(selected.customers()))
                    .with("customers", selected.customers())
                    .with("selection", selected.selection());
        }
    }

    private static CustomerSelectionView counted(Row row) throws SQLException {
        long customers = row.getLong("n");
        return new CustomerSelectionView(
                customers, customers + "-" + Long.toHexString(row.getLong("digest")));
    }

    private static CustomerChangeView view(Row row) throws SQLException {
        return new CustomerChangeView(
                row.getLong("id"),
                row.getString("action"),
                row.getStrings("add"),
                row.getStrings("remove"),
                row.getString("status"),
                row.getLong("customers"),
                row.getLong("done"),
                row.getLong("changed"),
                row.getLong("restored"),
                row.getBoolean("is_undoable"),
                row.getInstant("created_at"),
                row.getInstantOrNull("finished_at"));
    }
}
