package dev.handbill.customer.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handbill.account.Actors;
import dev.handbill.account.AuditLog;
import dev.handbill.business.BusinessStore;
import dev.handbill.customer.SegmentNames;
import dev.handbill.customer.imports.mapping.ConsentAnswer;
import dev.handbill.customer.imports.mapping.ConsentColumns;
import dev.handbill.customer.imports.mapping.HeaderMapping;
import dev.handbill.customer.imports.mapping.ImportColumn;
import dev.handbill.customer.imports.mapping.ImportField;
import dev.handbill.customer.imports.mapping.ImportMappings;
import dev.handbill.customer.imports.mapping.ImportMappings.Choices;
import dev.handbill.customer.imports.mapping.ImportPlan;
import dev.handbill.customer.imports.reading.FileInspector.Found;
import dev.handbill.customer.imports.reading.FileInspector.Wishes;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.text.PhoneNumber;
import dev.handbill.kernel.web.ApiProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Takes uploaded files in: looks at them, plans how they are read, and queues them. */
@ApplicationScoped
class CustomerImports {
    static final long LARGEST_FILE = 50L * 1024 * 1024;
    private static final int CHUNK = 1024 * 1024;
    private static final int MOST_WAITING = 20;
    private static final int LONGEST_FILE_NAME = 200;

    private static final String CREATE =
            """
            INSERT INTO customer_imports (file_name, file_size, plan, segments, default_country, created_by,
                is_trial)
            VALUES (:name, :size, :plan::jsonb, :segments, :country, :account, :trial)
            RETURNING id
            """;

    private final Db db;
    private final ObjectMapper json;
    private final ImportMappings mappings;
    private final BusinessStore business;
    private final Actors actors;
    private final AuditLog audit;
    private final Event<ImportQueued> queued;

    CustomerImports(
            Db db,
            ObjectMapper json,
            ImportMappings mappings,
            BusinessStore business,
            Actors actors,
            AuditLog audit,
            Event<ImportQueued> queued) {
        this.db = db;
        this.json = json;
        this.mappings = mappings;
        this.business = business;
        this.actors = actors;
        this.audit = audit;
        this.queued = queued;
    }

    ImportInspection inspect(Path file, Wishes wishes) throws IOException {
        FileSurvey survey = FileSurvey.of(file, wishes);
        Optional<Choices> remembered = mappings.remembered(survey.header());
        Choices before = remembered.orElse(Choices.NONE);
        ConsentColumns consent = new ConsentColumns(before.words(), seen(before, Map.of()));
        List<ImportColumn> columns =
                survey.header().columns(before.fields(), consent, survey.contents());
        return ImportInspection.of(survey, columns, consent.questions(), remembered.isPresent());
    }

    /**
     * Queues the file and returns the import's id.
     *
     * @throws ApiProblem 413 over 50 MB, 422 for a file, mapping, segment or country that cannot be
     *     used, 409 while too many imports wait
     */
    @Transactional
    long queue(Path file, String fileName, ImportOptions wishes) throws IOException {
        if (Files.size(file) > LARGEST_FILE) {
            throw ApiProblem.tooLarge(
                    "file-too-large",
                    "The file is larger than 50 MB. Split it and import the parts one after the"
                            + " other.");
        }
        List<String> everybodys = segments(wishes.segments());
        String phonesFrom = country(wishes.defaultCountry());
        ImportPlan plan = plan(file, fileName, wishes);
        refuseIfTooManyWait();
        String name = shortened(fileName);
        long id =
                db.one(
                        CREATE,
                        row -> row.getLong("id"),
                        Args.of("name", name)
                                .and("size", Files.size(file))
                                .and("plan", text(plan))
                                .and("segments", everybodys.toArray(String[]::new))
                                .and("country", phonesFrom)
                                .and("account", actors.current().accountId())
                                .and("trial", wishes.isTrial()));
        store(id, file);
        audit.record("import", "customer-import", id, Map.of("fileSize", Files.size(file)));
        queued.fire(new ImportQueued(id));
        return id;
    }

    private ImportPlan plan(Path file, String fileName, ImportOptions wishes) throws IOException {
        FileSurvey survey = FileSurvey.of(file, wishes.file());
        HeaderMapping header = survey.header();
        Choices before = mappings.remembered(header).orElse(Choices.NONE);
        Map<String, ImportField> now = mappings.read(wishes.mapping());
        Choices choices = choices(before, now, survey, wishes);
        ConsentColumns consent = new ConsentColumns(choices.words(), seen(before, now));
        List<ImportColumn> columns = header.columns(choices.fields(), consent, survey.contents());
        HeaderMapping.requireAddress(columns);
        ConsentQuestions.refuse(consent.questions());
        if (wishes.mapping() != null || wishes.consentWords() != null) {
            mappings.remember(header, choices);
        }
        Found found = survey.found();
        return new ImportPlan(
                found.encoding().charset().name(),
                found.delimiter(),
                header.source(),
                columns,
                header.everybody(fileName),
                wishes.agreement(),
                found.headerLine(),
                header.titles(),
                found.header().size(),
                found.encoding().other().name());
    }

    /** Of the columns that were chosen for an earlier file alone. */
    private static Map<String, Set<String>> seen(Choices before, Map<String, ImportField> now) {
        Map<String, Set<String>> seen = new LinkedHashMap<>();
        before.fields().keySet().stream()
                .filter(header -> !now.containsKey(header))
                .forEach(header -> seen.put(header, before.seen().getOrDefault(header, Set.of())));
        return seen;
    }

    /** What is said now goes before what was said of the last file with these columns. */
    private Choices choices(
            Choices before, Map<String, ImportField> now, FileSurvey survey, ImportOptions wishes) {
        Map<String, Map<String, ConsentAnswer>> words = new LinkedHashMap<>(before.words());
        mappings.readWords(wishes.consentWords())
                .forEach(
                        (name, said) ->
                                words.merge(
                                        name,
                                        said,
                                        (old, more) -> {
                                            Map<String, ConsentAnswer> both =
                                                    new LinkedHashMap<>(old);
                                            both.putAll(more);
                                            return both;
                                        }));
        Map<String, ImportField> chosen = new LinkedHashMap<>(before.fields());
        chosen.putAll(now);
        Map<String, Set<String>> seen = new LinkedHashMap<>(before.seen());
        now.keySet()
                .forEach(
                        header ->
                                seen.merge(
                                        header,
                                        survey.signalsOf(header),
                                        (old, more) -> {
                                            Set<String> both = new TreeSet<>(old);
                                            both.addAll(more);
                                            return both;
                                        }));
        return new Choices(chosen, words, seen);
    }

    private void refuseIfTooManyWait() {
        long waiting =
                db.one(
                        "SELECT count(*) AS n FROM customer_imports WHERE status IN ('queued',"
                                + " 'running')",
                        row -> row.getLong("n"));
        if (waiting >= MOST_WAITING) {
            throw ApiProblem.conflict(
                    "too-many-imports",
                    "%d imports are waiting. Try again when some of them are done."
                            .formatted(waiting));
        }
    }

    private void store(long id, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            int position = 0;
            for (byte[] bytes = in.readNBytes(CHUNK);
                    bytes.length > 0;
                    bytes = in.readNBytes(CHUNK)) {
                db.update(
                        "INSERT INTO customer_import_chunks (import_id, position, bytes) VALUES (?,"
                                + " ?, ?)",
                        id,
                        position++,
                        bytes);
            }
        }
    }

    private static List<String> segments(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        Collection<String> names =
                Arrays.stream(text.split(",")).filter(name -> !name.isBlank()).toList();
        return SegmentNames.normalized(names, "/segments");
    }

    private String country(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return business.get().defaultCountry();
        }
        if (!PhoneNumber.isCountry(text.strip())) {
            throw ApiProblem.invalid(
                    "/defaultCountry", "Use a two-letter country code such as US or DE.");
        }
        return text.strip().toUpperCase(Locale.ROOT);
    }

    /** The last part of the path that some browsers send, without control characters. */
    private static String shortened(String fileName) {
        String name = fileName.substring(fileName.replace('\\', '/').lastIndexOf('/') + 1);
        String plain = name.replaceAll("\\p{Cntrl}", " ").strip();
        String shown = plain.isEmpty() ? "customers.csv" : plain;
        return shown.length() <= LONGEST_FILE_NAME ? shown : shown.substring(0, LONGEST_FILE_NAME);
    }

    private String text(ImportPlan plan) {
        try {
            return json.writeValueAsString(plan);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A plan is always JSON", e);
        }
    }
}
