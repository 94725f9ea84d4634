package dev.handbill.consent.suppression;

import dev.handbill.account.AuditLog;
import dev.handbill.business.BusinessStore;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import dev.handbill.kernel.text.CsvFile;
import dev.handbill.kernel.text.EmailAddress;
import dev.handbill.kernel.text.PhoneNumber;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.Cursor;
import dev.handbill.kernel.web.Page;
import dev.handbill.kernel.web.StreamedAnswers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The list of addresses that are never written to. */
@ApplicationScoped
public class Suppressions {
    private static final int LONGEST_QUERY = 200;

    private static final String LIST =
            """
            SELECT id, channel, address, reason, source, created_at FROM suppressions
            WHERE id < :before AND (:channel::text IS NULL OR channel = :channel) AND (:reason::text IS NULL OR reason = :reason)
              AND position(:part IN address) > 0
            ORDER BY id DESC LIMIT :limit
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

    private static final String ADD =
            """
            WITH given AS (
                SELECT a.channel, a.address, a.reason
                FROM unnest(:channels::text[], :addresses::text[], :reasons::text[]) AS a(channel, address, reason)
            ), kept AS (
                -- the address keeps its first entry, and the person's no beside it
                UPDATE suppressions s SET also_opted_out = true FROM given g
                WHERE s.channel = g.channel AND s.address = g.address AND g.reason = 'opt-out'
                  AND s.reason <> 'opt-out' AND NOT s.also_opted_out
            )
            INSERT INTO suppressions (channel, address, reason, source)
            SELECT channel, address, reason, :source FROM given
            ORDER BY channel, address
            ON CONFLICT (channel, address) DO NOTHING
            """;

    /** These asked for it themselves: they come back because they want to, not because we do. */
    private static final Set<String> THEIR_OWN_WORD = Set.of("opt-out", "complaint", "erased");

    private final Db db;
    private final BusinessStore business;
    private final AuditLog audit;
    private final StreamedAnswers answers;

    Suppressions(Db db, BusinessStore business, AuditLog audit, StreamedAnswers answers) {
        this.db = db;
        this.business = business;
        this.audit = audit;
        this.answers = answers;
    }

    Page<SuppressionView> list(
            @Nullable Channel channel,
            @Nullable String reason,
            @Nullable String query,
            int limit,
            @Nullable String cursor) {
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
                        Args.of("before", Cursor.decode(cursor, Long.MAX_VALUE))
                                .and("channel", channel)
                                .and("reason", reason)
                                .and("part", part)
                                .and("limit", limit + 1)),
                limit,
                SuppressionView::id);
    }

    /** Adding an address twice is no mistake: the first entry stays. */
    @Transactional
    SuppressionView create(SuppressionDraft draft) {
        String address = address(draft);
        if (db.update(CREATE, draft.channel(), address) == 1) {
            audit.record("suppress", "suppression", null, Map.of("channel", draft.channel()));
        }
        return db.one(FIND, Suppressions::view, draft.channel(), address);
    }

    /**
     * Adds many; an address that is there keeps its first entry.
     *
     * @param channels, addresses and reasons one for each, normalized
     * @return how many were new
     */
    public int add(String[] channels, String[] addresses, String[] reasons, String source) {
        return db.update(
                ADD,
                Args.of("source", source)
                        .and("channels", channels)
                        .and("addresses", addresses)
                        .and("reasons", reasons));
    }

    /**
     * @param theyAsked that the person themselves asked to be written to again
     * @throws ApiProblem 404 if there is no such entry; 409 for an opt-out (also one that came
     *     after another reason), a complaint or an erased customer without {@code theyAsked}
     */
    @Transactional
    void delete(long id, boolean theyAsked) {
        record Entry(String reason, boolean isTheirWord) {}
        Entry entry =
                db.first(
                                "SELECT reason, also_opted_out FROM suppressions WHERE id = ? FOR UPDATE",
                                row ->
                                        new Entry(
                                                row.getString("reason"),
                                                row.getBoolean("also_opted_out")
                                                        || THEIR_OWN_WORD.contains(
                                                                row.getString("reason"))),
                                id)
                        .orElseThrow(() -> ApiProblem.unknown("suppression", id));
        if (entry.isTheirWord() && !theyAsked) {
            throw ApiProblem.conflict(
                    "their-own-word",
                    "This person asked not to be written to. If they asked to be written to again since, say so with theyAsked=true.");
        }
        db.update("DELETE FROM suppressions WHERE id = ?", id);
        audit.record(
                "allow",
                "suppression",
                id,
                Map.of("reason", entry.reason(), "theyAsked", theyAsked));
    }

    void write(OutputStream out) throws IOException {
        CsvFile csv = new CsvFile(out);
        answers.run(() -> writeRows(csv));
        csv.flush();
    }

    /** The driver streams only inside a transaction. */
    private void writeRows(CsvFile csv) {
        csv.line("channel", "address", "reason", "source", "since");
        QuarkusTransaction.requiringNew()
                .timeout(600)
                .run(
                        () ->
                                db.stream(
                                        "SELECT id, channel, address, reason, source, created_at FROM"
                                                + " suppressions ORDER BY id",
                                        row -> write(csv, view(row))));
    }

    private static void write(CsvFile csv, SuppressionView entry) {
        csv.line(
                entry.channel().wire(),
                entry.address(),
                entry.reason(),
                entry.source(),
                entry.createdAt());
    }

    private String address(SuppressionDraft draft) {
        String given = draft.address() == null ? "" : draft.address();
        Optional<String> address =
                switch (draft.channel()) {
                    case EMAIL -> EmailAddress.of(given).map(EmailAddress::value);
                    case SMS ->
                            PhoneNumber.of(given, business.get().defaultCountry())
                                    .map(PhoneNumber::e164);
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
