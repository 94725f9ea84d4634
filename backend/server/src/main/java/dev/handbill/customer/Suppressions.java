package dev.handbill.customer;

import dev.handbill.account.AuditLog;
import dev.handbill.business.BusinessStore;
import dev.handbill.kernel.ApiProblem;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.Cursor;
import dev.handbill.kernel.Db;
import dev.handbill.kernel.Page;
import dev.handbill.kernel.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The list of addresses that are never written to. */
@ApplicationScoped
class Suppressions {
    private static final int LONGEST_QUERY = 200;

    private static final String LIST =
            """
            SELECT id, channel, address, reason, source, created_at FROM suppressions
            WHERE id < ? AND (?::text IS NULL OR channel = ?) AND position(? IN address) > 0
            ORDER BY id DESC LIMIT ?
            """;

    private static final String FIND =
            """
            SELECT id, channel, address, reason, source, created_at FROM suppressions
            WHERE channel = ? AND address = ?
            """;

    private static final String CREATE =
            """
            INSERT INTO suppressions (channel, address, reason, source) VALUES (?, ?, 'manual', 'dashboard')
            ON CONFLICT (channel, address) DO NOTHING
            """;

    private final Db db;
    private final BusinessStore business;
    private final AuditLog audit;

    Suppressions(Db db, BusinessStore business, AuditLog audit) {
        this.db = db;
        this.business = business;
        this.audit = audit;
    }

    Page<SuppressionView> list(
            @Nullable Channel channel, @Nullable String query, int limit, @Nullable String cursor) {
        String part =
                query == null ? "" : query.replace('\0', ' ').strip().toLowerCase(Locale.ROOT);
        if (part.length() > LONGEST_QUERY) {
            throw ApiProblem.invalid(
                    "/query", "Search for at most %d characters.".formatted(LONGEST_QUERY));
        }
        return Page.of(
                db.query(
                        LIST,
                        Suppressions::view,
                        Cursor.decode(cursor, Long.MAX_VALUE),
                        channel,
                        channel,
                        part,
                        limit + 1),
                limit,
                SuppressionView::id);
    }

    /** Adding an address twice is no mistake: the first entry stays. */
    @Transactional
    SuppressionView create(SuppressionDraft draft) {
        if (draft.channel() == null) {
            throw ApiProblem.invalid("/channel", "Use \"email\" or \"sms\".");
        }
        String address = address(draft);
        if (db.update(CREATE, draft.channel(), address) == 1) {
            audit.record("suppress", "suppression", null, Map.of("channel", draft.channel()));
        }
        return db.one(FIND, Suppressions::view, draft.channel(), address);
    }

    /**
     * @throws ApiProblem 404 if there is no such entry
     */
    @Transactional
    void delete(long id) {
        if (db.update("DELETE FROM suppressions WHERE id = ?", id) == 0) {
            throw ApiProblem.notFound(
                    "suppression-unknown", "There is no suppression %d.".formatted(id));
        }
        audit.record("allow", "suppression", id, Map.of());
    }

    private String address(SuppressionDraft draft) {
        String given = draft.address() == null ? "" : draft.address();
        Optional<String> address =
                switch (draft.channel()) {
                    case EMAIL -> EmailAddresses.normalised(given);
                    case SMS -> PhoneNumbers.normalised(given, business.get().defaultCountry());
                };
        return address.orElseThrow(
                () ->
                        ApiProblem.invalid(
                                "/address",
                                "Write an e-mail address for \"email\", a phone number for"
                                        + " \"sms\"."));
    }

    private static SuppressionView view(Row row) throws SQLException {
        return new SuppressionView(
                row.getLong("id"),
                Channel.of(row.getString("channel")),
                row.getString("address"),
                row.getString("reason"),
                row.getString("source"),
                row.getInstant("created_at"));
    }
}
