package dev.handbill.kernel.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.UnreadableJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads the entries of a {@link OneByOne} list, each as strictly as a body of its own. */
@ApplicationScoped
public class JsonEntries {
    private final JsonText text;
    private final Constraints constraints;
    private final ObjectMapper json;

    JsonEntries(JsonText text, Constraints constraints, ObjectMapper json) {
        this.text = text;
        this.constraints = constraints;
        this.json = json;
    }

    /**
     * @throws ApiProblem 422 that names every member that is wrong, from the entry on
     */
    public <T> T read(JsonNode entry, Class<T> type) {
        if (!entry.isObject()) {
            throw ApiProblem.invalid("", "Send a JSON object.");
        }
        try {
            T read = json.readValue(text.checked(json.writeValueAsBytes(entry), type), type);
            constraints.check(read);
            return read;
        } catch (JsonProcessingException e) {
            throw UnreadableJson.problem(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
