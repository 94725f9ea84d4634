package dev.handbill.test.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One schema out of an OpenAPI description under {@code vendor-apis}. */
final class VendorSchema {
    private final JsonNode source;
    private final JsonSchema schema;

    /**
     * @param pointer JSON Pointer to the schema within the file
     */
    VendorSchema(String file, String pointer) {
        try (InputStream in = VendorSchema.class.getResourceAsStream("/vendor-apis/" + file)) {
            JsonNode api = new ObjectMapper().readTree(Objects.requireNonNull(in, file));
            ObjectNode root = api.at(pointer).deepCopy();
            // references within the file start at its root
            root.set("components", api.path("components"));
            this.source = root;
            this.schema = factory().getSchema(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonSchemaFactory factory() {
        JsonMetaSchema openApi =
                JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                        .keyword(new NonValidationKeyword("components"))
                        .keyword(new NonValidationKeyword("x-twilio"))
                        .build();
        return JsonSchemaFactory.builder()
                .defaultMetaSchemaIri(openApi.getIri())
                .metaSchema(openApi)
                .build();
    }

    /** What is wrong with the body, members that the description does not know included. */
    List<String> violations(JsonNode body) {
        List<String> found = new ArrayList<>();
        schema.validate(body).stream().map(ValidationMessage::getMessage).forEach(found::add);
        body.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!source.path("properties").has(name)) {
                                found.add("unknown member " + name);
                            }
                        });
        return found;
    }
}
