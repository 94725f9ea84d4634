package dev.handbill.bench.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A provider's published description. Holding every message to all of it costs more than sending
 * it, so the first hundred are, then one in a hundred; which members there may be is asked of each.
 */
final class VendorSchema {
    private static final int FIRST = 100;
    private static final int ONE_IN = 100;

    private final JsonNode source;
    private final JsonSchema schema;
    private final AtomicLong seen = new AtomicLong();

    VendorSchema(String file, String pointer) {
        try (InputStream in = VendorSchema.class.getResourceAsStream("/vendor-apis/" + file)) {
            JsonNode api = new ObjectMapper().readTree(Objects.requireNonNull(in, file));
            ObjectNode root = api.at(pointer).deepCopy();
            // references within the file start at its root
            root.set("components", api.path("components"));
            source = root;
            JsonMetaSchema openApi =
                    JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                            .keyword(new NonValidationKeyword("components"))
                            .keyword(new NonValidationKeyword("x-twilio"))
                            .build();
            schema =
                    JsonSchemaFactory.builder()
                            .defaultMetaSchemaIri(openApi.getIri())
                            .metaSchema(openApi)
                            .build()
                            .getSchema(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first thing that is wrong with a body, or null. */
    @Nullable String violation(JsonNode body) {
        for (var names = body.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!source.path("properties").has(name)) {
                return "unknown member " + name;
            }
        }
        long n = seen.incrementAndGet();
        if (n > FIRST && n % ONE_IN != 0) {
            return null;
        }
        var all = schema.validate(body);
        return all.isEmpty() ? null : all.iterator().next().getMessage();
    }
}
