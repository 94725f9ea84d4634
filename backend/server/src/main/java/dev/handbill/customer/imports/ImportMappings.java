package dev.handbill.customer.imports;

import dev.handbill.kernel.text.Digests;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.web.ApiProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Mappings made by hand, remembered for the next file with the same headers. */
@ApplicationScoped
class ImportMappings {
    private static final TypeReference<LinkedHashMap<String, ImportField>> FIELDS =
            new TypeReference<>() {};

    private static final String REMEMBER =
            """
            INSERT INTO import_mappings (header_key, mapping) VALUES (?, ?::jsonb)
            ON CONFLICT (header_key) DO UPDATE SET mapping = excluded.mapping, used_at = now()
            """;

    private final Db db;
    private final ObjectMapper json;

    ImportMappings(Db db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * Reads {@code {"header": "field"}}.
     *
     * @throws ApiProblem 422 if it is something else
     */
    Map<String, ImportField> read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Map.of();
        }
        try {
            @Nullable Map<String, @Nullable ImportField> mapping = json.readValue(text, FIELDS);
            if (mapping == null || mapping.containsValue(null)) {
                throw noMapping();
            }
            return json.readValue(text, FIELDS);
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

    /** By the header's names in any case; the columns are remembered by their place. */
    Optional<Map<String, ImportField>> remembered(HeaderMapping header) {
        return db.first(
                        "SELECT mapping FROM import_mappings WHERE header_key = ?",
                        row -> row.getString("mapping"),
                        key(header))
                .map(this::read)
                .map(byPlace -> byHeader(header, byPlace));
    }

    void remember(HeaderMapping header, Map<String, ImportField> byHand) {
        Map<String, ImportField> byPlace = new LinkedHashMap<>();
        byHand.forEach(
                (name, field) ->
                        byPlace.put(String.valueOf(header.headers().indexOf(name)), field));
        try {
            db.update(REMEMBER, key(header), json.writeValueAsString(byPlace));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of names is always JSON", e);
        }
    }

    private static Map<String, ImportField> byHeader(
            HeaderMapping header, Map<String, ImportField> byPlace) {
        Map<String, ImportField> byHeader = new LinkedHashMap<>();
        for (int i = 0; i < header.headers().size(); i++) {
            ImportField field = byPlace.get(String.valueOf(i));
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
