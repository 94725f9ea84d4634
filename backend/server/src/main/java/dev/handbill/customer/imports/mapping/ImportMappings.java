package dev.handbill.customer.imports.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import dev.handbill.kernel.text.Digests;
import dev.handbill.kernel.web.ApiProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Mappings made by hand, remembered for the next file with the same headers. */
@ApplicationScoped
public class ImportMappings {
    private static final TypeReference<LinkedHashMap<String, ImportField>> FIELDS =
            new TypeReference<>() {};

    private static final TypeReference<LinkedHashMap<String, LinkedHashMap<String, ConsentAnswer>>>
            WORDS = new TypeReference<>() {};

    private static final TypeReference<LinkedHashMap<String, TreeSet<String>>> SEEN =
            new TypeReference<>() {};

    private static final String REMEMBER =
            """
            INSERT INTO import_mappings (header_key, mapping, words, seen, is_asked)
            VALUES (?, ?::jsonb, ?::jsonb, ?::jsonb, true)
            ON CONFLICT (header_key) DO UPDATE
            SET mapping = excluded.mapping, words = excluded.words, seen = excluded.seen, is_asked = true,
                used_at = now()
            """;

    private final Db db;
    private final ObjectMapper json;

    public ImportMappings(Db db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * Reads {@code {"header": "field"}}.
     *
     * @throws ApiProblem 422 if it is something else
     */
    public Map<String, ImportField> read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Map.of();
        }
        try {
            Map<String, ImportField> mapping = json.readValue(text, FIELDS);
            if (mapping == null || mapping.values().stream().anyMatch(Objects::isNull)) {
                throw noMapping();
            }
            return mapping;
        } catch (JsonProcessingException e) {
            if (e.getCause() instanceof ApiProblem problem) {
                throw problem;
            }
            throw noMapping();
        }
    }

    private static ApiProblem noMapping() {
        return ApiProblem.invalid(
                "/mapping", "Write the mapping as a JSON object such as {\"Mail\": \"email\"}.");
    }

    /**
     * What somebody decided about a file's columns.
     *
     * @param fields by header
     * @param words what words mean, by header and {@link ConsentWords#key}
     * @param seen what of each chosen column could be about consent, when it was chosen ({@link
     *     ColumnContents#signalsOf}), by header
     */
    public record Choices(
            Map<String, ImportField> fields,
            Map<String, Map<String, ConsentAnswer>> words,
            Map<String, Set<String>> seen) {
        public static final Choices NONE = new Choices(Map.of(), Map.of(), Map.of());

        public boolean isEmpty() {
            return fields.isEmpty() && words.isEmpty();
        }
    }

    /**
     * Reads {@code {"header": {"word": "no"}}}.
     *
     * @throws ApiProblem 422 if it is something else
     */
    public Map<String, Map<String, ConsentAnswer>> readWords(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Map.of();
        }
        try {
            Map<String, Map<String, ConsentAnswer>> words = new LinkedHashMap<>();
            @Nullable Map<String, ? extends @Nullable Map<String, @Nullable ConsentAnswer>> given =
                    json.readValue(text, WORDS);
            if (given == null
                    || given.containsValue(null)
                    || given.values().stream().anyMatch(said -> said.containsValue(null))) {
                throw noWords();
            }
            json.readValue(text, WORDS)
                    .forEach(
                            (header, answers) -> {
                                Map<String, ConsentAnswer> byKey = new LinkedHashMap<>();
                                answers.forEach(
                                        (word, said) ->
                                                byKey.put(
                                                        word.strip().equals(ConsentWords.THE_REST)
                                                                ? ConsentWords.THE_REST
                                                                : ConsentWords.key(word),
                                                        said));
                                words.put(header, byKey);
                            });
            return words;
        } catch (JsonProcessingException e) {
            throw noWords();
        }
    }

    private static ApiProblem noWords() {
        return ApiProblem.invalid(
                "/consentWords",
                "Say for each column what its words mean, as {\"Status\": {\"gone\": \"no\"}}: yes, no or nothing.");
    }

    /** By the header's names in any case; the columns are remembered by their place. */
    public Optional<Choices> remembered(HeaderMapping header) {
        return db.first(
                "SELECT mapping, words, seen, is_asked FROM import_mappings WHERE header_key = ?",
                row -> choices(header, row),
                key(header));
    }

    public void remember(HeaderMapping header, Choices choices) {
        Map<String, ImportField> fields = new LinkedHashMap<>();
        choices.fields().forEach((name, field) -> fields.put(place(header, name), field));
        Map<String, Map<String, ConsentAnswer>> words = new LinkedHashMap<>();
        choices.words().forEach((name, said) -> words.put(place(header, name), said));
        Map<String, Set<String>> seen = new LinkedHashMap<>();
        choices.seen().forEach((name, signals) -> seen.put(place(header, name), signals));
        try {
            db.update(
                    REMEMBER,
                    key(header),
                    json.writeValueAsString(fields),
                    json.writeValueAsString(words),
                    json.writeValueAsString(seen));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of names is always JSON", e);
        }
    }

    /** Before columns were asked about, "attribute" was what nobody had looked at. */
    private Choices choices(HeaderMapping header, Row row) throws SQLException {
        Map<String, ImportField> byPlace = read(row.getString("mapping"));
        if (!row.getBoolean("is_asked")) {
            byPlace.values().removeIf(field -> field == ImportField.ATTRIBUTE);
        }
        return new Choices(
                byHeader(header, byPlace),
                byHeader(header, readWords(row.getString("words"))),
                byHeader(header, seen(row.getString("seen"))));
    }

    private Map<String, Set<String>> seen(String text) {
        try {
            return new LinkedHashMap<>(json.readValue(text, SEEN));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was seen of columns is always JSON", e);
        }
    }

    private static String place(HeaderMapping header, String name) {
        return String.valueOf(header.headers().indexOf(name));
    }

    private static <T> Map<String, T> byHeader(HeaderMapping header, Map<String, T> byPlace) {
        Map<String, T> byHeader = new LinkedHashMap<>();
        for (int i = 0; i < header.headers().size(); i++) {
            T field = byPlace.get(String.valueOf(i));
            if (field != null) {
                byHeader.put(header.headers().get(i), field);
            }
        }
        return byHeader;
    }

    private static String key(HeaderMapping header) {
        return Digests.sha256Hex(header.key());
    }
}
